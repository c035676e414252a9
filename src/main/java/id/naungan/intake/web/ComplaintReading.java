package id.naungan.intake.web;

import id.naungan.areas.Placed;
import id.naungan.intake.Complaint;
import id.naungan.intake.ComplaintCodes;
import id.naungan.intake.Violence;
import id.naungan.kernel.page.Reply;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Pembacaan formulir. Nothing is asked for; only what cannot be is a fault at its field. */
final class ComplaintReading {
    private static final int STORY = 8000;
    private static final int WORDS = 400;

    private final BindingResult faults;
    private final LocalDate received;

    /** @param received the day of the office's calendar on which it was told; no incident lies after it */
    ComplaintReading(BindingResult faults, LocalDate received) {
        this.faults = faults;
        this.received = received;
    }

    /** Only to be used when no fault was put. */
    Complaint read(ComplaintForm form) {
        LocalDate date = date(form);
        List<String> details = Choices.listed(Violence.allDetails(), form.details(), "details", faults);
        return new Complaint(
                Choices.listed(ComplaintCodes.FILLED_BY, form.filledBy(), "filledBy", faults),
                dateSaid(form, date),
                date,
                Choices.listed(ComplaintCodes.REPEATED, form.repeated(), "repeated", faults),
                Choices.words(form.since(), WORDS, "since", faults),
                Choices.listed(ComplaintCodes.PLACE, form.place(), "place", faults),
                Choices.words(form.placeDetail(), WORDS, "placeDetail", faults),
                area(form),
                Choices.words(form.where(), WORDS, "where", faults),
                violence(form, details),
                details,
                Choices.words(form.otherViolence(), WORDS, "otherViolence", faults),
                Choices.listed(ComplaintCodes.AMPK, form.ampk(), "ampk", faults),
                Choices.listed(ComplaintCodes.FLAGS, form.flags(), "flags", faults),
                Choices.words(form.story(), STORY, "story", faults),
                Choices.words(form.hopes(), STORY, "hopes", faults),
                Choices.listed(ComplaintCodes.DECLINABLE, form.declined(), "declined", faults));
    }

    private @Nullable LocalDate date(ComplaintForm form) {
        if (form.date() == null || form.date().isEmpty()) {
            return null;
        }
        LocalDate date = form.date().date();
        if (date == null) {
            Reply.fault(faults, "date", "intake.form.date.wrong");
        } else if (date.isAfter(received)) {
            Reply.fault(faults, "date", "intake.form.date.after");
        }
        return date;
    }

    /** A date alone is meant as it is written. */
    private @Nullable String dateSaid(ComplaintForm form, @Nullable LocalDate date) {
        String said = Choices.listed(ComplaintCodes.DATE_SAID, form.dateSaid(), "dateSaid", faults);
        if (date != null && (ComplaintCodes.UNKNOWN.equals(said) || ComplaintCodes.DECLINED.equals(said))) {
            Reply.fault(faults, "dateSaid", "intake.form.date.contradicts");
        }
        return said == null && date != null ? ComplaintCodes.DATE_SAID.getFirst() : said;
    }

    private @Nullable String area(ComplaintForm form) {
        Placed.Regency placed = Placed.regency(form.province(), form.regency(), faults, "");
        return placed.regency() == null ? placed.province() : placed.regency();
    }

    /** A detail that was ticked says its kind too. */
    private List<Violence> violence(ComplaintForm form, List<String> details) {
        List<String> all = Arrays.stream(Violence.values()).map(Enum::name).toList();
        List<String> ticked = Choices.listed(all, form.violence(), "violence", faults);
        return Arrays.stream(Violence.values())
                .filter(kind ->
                        ticked.contains(kind.name()) || kind.details().stream().anyMatch(details::contains))
                .toList();
    }
}
