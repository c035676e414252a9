package id.naungan.intake;

import id.naungan.kernel.CaseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tamu. One entry of the guest book (S5.7).
 *
 * @param cameAt when she came (UTC)
 * @param outcome what became of the visit; null while nobody has said
 * @param caseId the case she came about; null unless the outcome is {@link Outcome#CASE}
 * @param entry what was written; null for a reader who may not see the case that it belongs to
 */
public record Guest(
        UUID id,
        Instant cameAt,
        @Nullable Outcome outcome,
        @Nullable CaseId caseId,
        @Nullable Entry entry) {

    /** Menjadi kasus, hanya bertanya, tamu dinas. */
    public enum Outcome {
        CASE,
        ASKED_ONLY,
        OFFICIAL
    }

    /** What a guest writes; its text form says nothing. */
    public record Entry(String name, String meets, String purpose) {

        @Override
        public String toString() {
            return "Entry[sealed]";
        }
    }
}
