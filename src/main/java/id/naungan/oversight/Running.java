package id.naungan.oversight;

import id.naungan.kernel.CaseId;
import java.time.Instant;

/** Pecah kaca yang berjalan. One of hers that runs now, with the number of its case. */
public record Running(CaseId caseId, String number, Instant until) {}
