package id.naungan.deadlines;

import id.naungan.kernel.CaseId;
import id.naungan.kernel.RiskLevel;
import id.naungan.kernel.Words;
import id.naungan.standards.StandardVersionId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Batas waktu yang berjalan. One clock of a case; all instants UTC.
 *
 * @param code        clock code in the standard
 * @param link        where the work behind it is done
 * @param startedAt   when the information came in or the fact happened, never when it was typed
 * @param leastAt     before which leaving only warns, null when the standard names none
 * @param dueAt       null when nothing is promised
 * @param reviewAt    next look where there is no limit, null otherwise
 * @param provisional a 24-hour limit that the first triage will replace (D14)
 * @param risk        level the limit was counted for, null before triage
 * @param pausedFor   length of all ended pauses
 * @param metEvent    event that stopped it, null while it runs
 * @param breachEntry journal entry with the reason of a breach, null when none was given
 */
public record CaseClock(
        UUID id,
        CaseId caseId,
        StandardVersionId standard,
        String code,
        Words label,
        String link,
        Instant startedAt,
        @Nullable Instant leastAt,
        @Nullable Instant dueAt,
        @Nullable Instant reviewAt,
        boolean provisional,
        @Nullable RiskLevel risk,
        @Nullable Instant pausedAt,
        Duration pausedFor,
        @Nullable Instant metAt,
        @Nullable String metEvent,
        @Nullable UUID breachEntry) {

    public boolean isRunning() {
        return metAt == null;
    }

    public boolean isPaused() {
        return pausedAt != null;
    }

    /** Met after its limit, or running beyond it; a paused clock is never late, since only a clock in time can be paused. */
    public boolean isLate(Instant now) {
        if (dueAt == null || isPaused()) {
            return false;
        }
        return (metAt == null ? now : metAt).isAfter(dueAt);
    }

    /** Time left, negative beyond the limit; null when there is no limit. A pause and the end of the clock hold it still. */
    public @Nullable Duration remaining(Instant now) {
        Instant at = metAt != null ? metAt : pausedAt != null ? pausedAt : now;
        return dueAt == null ? null : Duration.between(at, dueAt);
    }

    public boolean isBreachUnexplained(Instant now) {
        return breachEntry == null && isLate(now);
    }

    CaseClock limitedTo(DueRule.Due due, RiskLevel level) {
        return new CaseClock(
                id,
                caseId,
                standard,
                code,
                label,
                link,
                startedAt,
                due.least(),
                due.limit(),
                due.review(),
                false,
                level,
                pausedAt,
                pausedFor,
                metAt,
                metEvent,
                breachEntry);
    }

    CaseClock pausedSince(Instant moment) {
        return new CaseClock(
                id,
                caseId,
                standard,
                code,
                label,
                link,
                startedAt,
                leastAt,
                dueAt,
                reviewAt,
                provisional,
                risk,
                moment,
                pausedFor,
                metAt,
                metEvent,
                breachEntry);
    }

    /** The pause is over: what lay ahead lies as much later as the pause was long. */
    CaseClock resumedAfter(Duration pause) {
        return new CaseClock(
                id,
                caseId,
                standard,
                code,
                label,
                link,
                startedAt,
                leastAt,
                later(dueAt, pause),
                later(reviewAt, pause),
                provisional,
                risk,
                null,
                pausedFor.plus(pause),
                metAt,
                metEvent,
                breachEntry);
    }

    private static Instant orNever(@Nullable Instant due) {
        return due == null ? Instant.MAX : due;
    }

    /** Whether the limit is tighter than another; no limit is the loosest. */
    static boolean isTighter(@Nullable Instant one, @Nullable Instant other) {
        return orNever(one).isBefore(orNever(other));
    }

    private static @Nullable Instant later(@Nullable Instant moment, Duration by) {
        return moment == null ? null : moment.plus(by);
    }

    /** The page that answers "Mengapa batas ini?". */
    public String page() {
        return "/kasus/" + caseId + "/batas/" + id;
    }
}
