package id.naungan.kernel.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tanggal yang diketik. Three boxes as they were posted; nothing is lost when they make no date. */
public record TypedDay(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    public static TypedDay of(LocalDate date) {
        return new TypedDay(
                Integer.toString(date.getDayOfMonth()),
                Integer.toString(date.getMonthValue()),
                Integer.toString(date.getYear()));
    }

    public boolean isEmpty() {
        return text(day).isEmpty() && text(month).isEmpty() && text(year).isEmpty();
    }

    /** The date, or null when the boxes are empty, are not numbers, or name no day between 1900 and 2200. */
    public @Nullable LocalDate date() {
        try {
            int typedYear = Integer.parseInt(text(year));
            if (typedYear < FIRST_YEAR || typedYear > LAST_YEAR) {
                return null;
            }
            return LocalDate.of(typedYear, Integer.parseInt(text(month)), Integer.parseInt(text(day)));
        } catch (NumberFormatException | DateTimeException noDate) {
            return null;
        }
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
