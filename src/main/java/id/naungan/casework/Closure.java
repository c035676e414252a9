package id.naungan.casework;

import id.naungan.kernel.AccountId;
import java.time.Instant;
import java.util.UUID;

/** Usulan terminasi. Proposed by one, decided by another; {@code words} is why, opened. */
public record Closure(
        UUID id,
        ClosureReason reason,
        String clientAgrees,
        String words,
        AccountId proposedBy,
        String proposer,
        Instant proposedAt) {}
