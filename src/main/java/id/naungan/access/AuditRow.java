package id.naungan.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Baris jejak. One link of a chain as it lies in the table; the hash covers every field before it. */
record AuditRow(
        AuditChains.Chain chain,
        long seq,
        Instant at,
        String action,
        int fieldClass,
        @Nullable UUID caseId,
        @Nullable String object,
        byte @Nullable [] reason,
        String result,
        byte[] previous,
        byte[] hash,
        byte[] mac) {}
