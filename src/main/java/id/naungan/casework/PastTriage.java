package id.naungan.casework;

import java.time.Instant;
import java.util.UUID;

/** Triase yang lalu. A triage as it was decided, when (UTC) and by whom. */
public record PastTriage(UUID id, Instant at, String by, Triage triage) {}
