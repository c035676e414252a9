package id.naungan.deadlines;

import id.naungan.kernel.CaseId;
import id.naungan.kernel.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Peringatan. An alarm that rang, kept for ever.
 *
 * @param ringAt    when it was due
 * @param limitAt   the limit as it was then
 * @param raisedAt  when it was written: later than {@code ringAt} after the machine was off
 * @param toWorkers whether it is for those who work on the case
 * @param posts     posts of oversight it is for
 */
public record Alarm(
        UUID id,
        UUID clockId,
        CaseId caseId,
        Words label,
        String link,
        Kind kind,
        Instant ringAt,
        Instant limitAt,
        Instant raisedAt,
        boolean toWorkers,
        List<String> posts) {

    /** Before the limit, at a share of the time, at the limit, after it; or a review where there is no limit. */
    public enum Kind {
        BEFORE,
        SHARE,
        LIMIT,
        AFTER,
        REVIEW
    }

    /** Distance of the alarm from the limit, never negative. */
    public Duration distance() {
        return Duration.between(ringAt, limitAt).abs();
    }

    /** The page of the clock. */
    public String page() {
        return "/kasus/" + caseId + "/batas/" + clockId;
    }
}
