package id.naungan.casework.web;

import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Tanggal isian. Reads a typed day within its bounds, or puts one sentence at the field. */
final class Days {

    private Days() {}

    /** Null when nothing was typed, and null with a fault when it makes no day or lies outside the bounds. */
    static @Nullable LocalDate between(
            @Nullable TypedDay typed,
            LocalDate first,
            LocalDate last,
            BindingResult faults,
            String field,
            String sentence) {
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        LocalDate day = typed.date();
        if (day == null || day.isBefore(first) || day.isAfter(last)) {
            Reply.fault(faults, field, sentence);
            return null;
        }
        return day;
    }

    /** Today or within the next two years. */
    static @Nullable LocalDate coming(@Nullable TypedDay typed, LocalDate today, BindingResult faults, String field) {
        return between(typed, today, today.plusYears(2), faults, field, "casework.form.coming-day");
    }

    /** Today or before, not further back than a life. */
    static @Nullable LocalDate past(@Nullable TypedDay typed, LocalDate today, BindingResult faults, String field) {
        return between(typed, today.minusYears(100), today, faults, field, "casework.form.past-day");
    }
}
