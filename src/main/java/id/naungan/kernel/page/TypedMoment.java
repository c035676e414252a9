package id.naungan.kernel.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Waktu yang diketik. Three boxes and a time such as {@code 13.40} or {@code 13:40}, in the office's zone. */
public record TypedMoment(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable String time) {
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[.:]([0-5]\\d)");

    /** Fills the boxes, to the minute. */
    public static TypedMoment of(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        TypedDay date = TypedDay.of(local.toLocalDate());
        String time = String.format(Locale.ROOT, "%02d.%02d", local.getHour(), local.getMinute());
        return new TypedMoment(date.day(), date.month(), date.year(), time);
    }

    public boolean isEmpty() {
        return new TypedDay(day, month, year).isEmpty() && TypedDay.text(time).isEmpty();
    }

    /** The instant, or null when the boxes make no date and time. */
    public @Nullable Instant instant(ZoneId zone) {
        LocalDate date = new TypedDay(day, month, year).date();
        Matcher clock = TIME.matcher(TypedDay.text(time));
        if (date == null || !clock.matches()) {
            return null;
        }
        LocalTime at = LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
        return date.atTime(at).atZone(zone).toInstant();
    }
}
