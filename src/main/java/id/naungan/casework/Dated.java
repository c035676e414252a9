package id.naungan.casework;

import java.time.Instant;

/** Catatan bertanggal. A record with when it was (UTC) and who wrote it. */
public record Dated<T>(Instant at, String by, T what) {}
