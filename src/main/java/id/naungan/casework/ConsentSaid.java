package id.naungan.casework;

import java.time.Instant;

/** Jawaban atas butir. The latest word on an item: yes or no, since when (UTC), recorded by whom; signer is SELF, GUARDIAN or OTHER. */
public record ConsentSaid(boolean given, Instant at, String by, String signer) {}
