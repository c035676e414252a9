package id.naungan.journal;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fakta. One thing that happened in a case, without its sealed words.
 * {@code happenedAt} is when it happened, {@code recordedAt} when it was typed; both UTC.
 * {@code saysWhy} tells whether words came with it.
 * {@code step} is the code of the standard's step it was attested for, {@code ref} the record behind it; either may be null.
 */
public record Fact(
        UUID id,
        CaseId caseId,
        String event,
        Instant happenedAt,
        Instant recordedAt,
        AccountId by,
        @Nullable String step,
        @Nullable UUID ref,
        boolean saysWhy) {

    /** Message key of what happened: the code with its colon as a point, such as {@code event.letter.signed.referral-cover}. */
    public String label() {
        return "event." + event.replace(':', '.');
    }
}
