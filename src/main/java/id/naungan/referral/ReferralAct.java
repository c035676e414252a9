package id.naungan.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Catatan rujukan. One thing that happened to a referral; never changed.
 *
 * @param happenedAt UTC
 * @param nextOn day of the next follow-up by the office's calendar; null when the act sets none
 * @param by name of the officer who wrote it down
 */
public record ReferralAct(
        ActKind kind, Instant happenedAt, @Nullable LocalDate nextOn, String words, String by) {

    /** As typed, before it is known by whom. */
    public record Draft(
            ActKind kind, Instant happenedAt, @Nullable LocalDate nextOn, String words) {}
}
