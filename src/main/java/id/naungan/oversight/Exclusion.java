package id.naungan.oversight;

import id.naungan.kernel.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * Pengecualian. An officer who is kept out of one case.
 *
 * @param officer her name, for who may keep somebody out
 * @param waits whether another must still be named in her place
 */
public record Exclusion(
        UUID id, AccountId account, String officer, How how, String notedBy, Instant at, Reason reason, boolean waits) {

    /** Said by herself, noted by somebody else, or found by what she had declared. */
    public enum How {
        SAID,
        NOTED,
        MATCHED
    }

    /** How she is related; sealed at rest. */
    public record Reason(Tie tie, String words) {
        @Override
        public String toString() {
            return "Reason[sealed]";
        }
    }
}
