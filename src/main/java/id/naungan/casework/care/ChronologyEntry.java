package id.naungan.casework.care;

import id.naungan.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Kronologi. One piece of what she told, as it was written down (S4.15, S5.9).
 *
 * @param toldBy somebody of the case; null when it was somebody else
 * @param corrects the entry that this one puts right; null for a first telling
 * @param correctedBy the entry that puts this one right; null while it stands
 */
public record ChronologyEntry(
        UUID id,
        Instant recordedAt,
        String by,
        @Nullable PersonId toldBy,
        @Nullable UUID corrects,
        @Nullable UUID correctedBy,
        Story story) {

    public boolean stands() {
        return correctedBy == null;
    }

    /**
     * What happened, and when as far as she knows; whole under seal.
     *
     * @param day when a day was told; null when only {@code about} is known
     * @param time of that day in her words, such as "malam"; empty for none
     * @param about an estimate in words, such as "sebelum Lebaran"; empty for none
     * @param cause what lies behind the violence, in words that blame nobody; empty for none
     */
    public record Story(@Nullable LocalDate day, String time, String about, String text, String cause) {

        @Override
        public String toString() {
            return "Story[sealed]";
        }
    }

    @Override
    public String toString() {
        return "ChronologyEntry[" + id + "]";
    }
}
