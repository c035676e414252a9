package id.naungan.casework.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Konseling. A session and its note (S4.16, S5.11).
 *
 * @param at when it was (UTC)
 * @param nextDay the day of the next talk; null for none
 * @param note null where it is not opened for her who reads
 */
public record Counselling(
        Instant at,
        String by,
        CounsellingKind kind,
        List<CounsellingTopic> topics,
        @Nullable LocalDate nextDay,
        @Nullable Note note) {

    /** With whom, what was said, what follows; sealed at rest. */
    public record Note(String with, String text, String followUp) {

        @Override
        public String toString() {
            return "Note[sealed]";
        }
    }
}
