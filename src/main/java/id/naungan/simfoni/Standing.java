package id.naungan.simfoni;

import id.naungan.kernel.CaseId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keadaan klien di Simfoni. Whether one client of a case was entered there, and whether what is told there has changed since.
 *
 * @param client the record that stands
 * @param name masked
 * @param which of the clients of the case she is, from 1, among {@code of}
 * @param entered the last entry; null before the first
 */
public record Standing(
        CaseId caseId,
        String number,
        UUID client,
        String name,
        int which,
        int of,
        State state,
        @Nullable Entered entered) {

    /** Belum, sudah, perlu diperbarui. */
    public enum State {
        NOT_ENTERED,
        ENTERED,
        NEEDS_UPDATE;

        public String tone() {
            return switch (this) {
                case NOT_ENTERED -> "yellow";
                case ENTERED -> "green";
                case NEEDS_UPDATE -> "red";
            };
        }
    }

    /** @param reference the number that Simfoni gave */
    public record Entered(LocalDate on, String by, String reference) {}
}
