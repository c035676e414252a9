package id.naungan.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Formulir pengaduan. What the client and the reporter wrote, or said while somebody wrote (S4.13, S5.8); may be half empty.
 *
 * @param dateSaid code of {@link ComplaintCodes#DATE_SAID}; null where nothing was said yet, as with the other codes
 * @param regency official code of four digits; of two, that of the province, where no more is known
 * @param where village, address and landmarks in words
 * @param details finer codes of {@link Violence}
 * @param declined questions of {@link ComplaintCodes#DECLINABLE} that she chose not to answer
 */
public record Complaint(
        List<String> filledBy,
        @Nullable String dateSaid,
        @Nullable LocalDate date,
        @Nullable String repeated,
        String since,
        @Nullable String place,
        String placeDetail,
        @Nullable String regency,
        String where,
        List<Violence> violence,
        List<String> details,
        String otherViolence,
        List<String> ampk,
        List<String> flags,
        String story,
        String hopes,
        List<String> declined) {

    public Complaint {
        filledBy = List.copyOf(filledBy);
        violence = List.copyOf(violence);
        details = List.copyOf(details);
        ampk = List.copyOf(ampk);
        flags = List.copyOf(flags);
        declined = List.copyOf(declined);
    }

    /** Nothing said yet. */
    public static final Complaint EMPTY = new Complaint(
            List.of(), null, null, null, "", null, "", null, "", List.of(), List.of(), "", List.of(), List.of(), "", "",
            List.of());

    @Override
    public String toString() {
        return "Complaint[sealed]";
    }

    /**
     * One version as it was saved.
     *
     * @param by name of the officer who saved it
     */
    public record Version(int number, boolean finished, Instant at, String by, Complaint complaint) {}
}
