package id.naungan.intake;

import java.time.Instant;

/** Pengantaran. Who took her where, when (UTC), and whether the police protected the way (S3.7). */
public record Escort(
        Instant leftAt, Instant arrivedAt, PoliceHelp police, String companions, String place, String words) {}
