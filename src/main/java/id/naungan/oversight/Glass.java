package id.naungan.oversight;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pecah kaca. A case that somebody who is not near it reads in need, for an hour at most.
 *
 * @param ended when she ended it herself; null where it ended, or will, at {@code until}
 * @param told names of those who were told
 * @param review what another wrote afterwards; null while nobody has
 */
public record Glass(
        UUID id,
        CaseId caseId,
        AccountId account,
        String officer,
        Need need,
        Instant at,
        Instant until,
        @Nullable Instant ended,
        String reason,
        List<String> told,
        @Nullable String reviewer,
        @Nullable String review) {

    /** Why in one code; the words stand beside it. */
    public enum Need {
        LIFE_AT_RISK,
        CLIENT_IS_HERE,
        URGENT_CALL,
        COURT_TODAY,
        OTHER
    }

    public boolean isReviewed() {
        return review != null;
    }

    @Override
    public String toString() {
        return "Glass[" + id + "]";
    }
}
