package id.naungan.deadlines.web;

import id.naungan.deadlines.Holidays;
import id.naungan.kernel.page.TypedDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Isian hari libur, as it was typed.
 *
 * @param kind NATIONAL or OFFICE
 * @param list lines of a pasted list
 */
record HolidayForm(
        @Nullable TypedDay day,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String reason,
        @Nullable String list) {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REASON = 200;

    Holidays.@Nullable Holiday holiday(BindingResult faults) {
        LocalDate date = day == null ? null : day.date();
        if (date == null) {
            faults.rejectValue("day", "deadlines.holiday.date");
        }
        String called = text(name);
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            faults.rejectValue("name", "deadlines.holiday.name.missing");
        }
        String whose = text(kind);
        if (!whose.equals("NATIONAL") && !whose.equals("OFFICE")) {
            faults.rejectValue("kind", "deadlines.holiday.kind.missing");
        }
        return date == null || faults.hasErrors() ? null : new Holidays.Holiday(date, called, whose.equals("NATIONAL"));
    }

    String reason(BindingResult faults) {
        String why = text(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            faults.rejectValue("reason", "deadlines.holiday.reason.missing");
        }
        return why;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
