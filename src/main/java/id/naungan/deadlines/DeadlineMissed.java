package id.naungan.deadlines;

import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import java.time.Instant;
import java.util.UUID;

/** Batas terlewati. Published once for each limit that passed, in the transaction that writes its alarm and in the office's scope. */
public record DeadlineMissed(
        OfficeId office, CaseId caseId, UUID clock, String code, Instant dueAt, Instant raisedAt) {}
