package id.naungan.standards;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Lama waktu: an amount of time as a standard promises it (D13).
 *
 * @param amount at least 1; 0 only for days that end with the day, and then it is the same day ("hari itu juga")
 * @param count  how days and months are counted; null for minutes and hours, which always elapse
 */
public record Span(int amount, Unit unit, @Nullable Count count) {

    /** Satuan. A week is written into the model as seven days. */
    public enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        MONTHS
    }

    /** Cara hitung: elapsed time round the clock, the end of the last day, or working days of the office. */
    public enum Count {
        ELAPSED,
        END_OF_DAY,
        WORKING_DAY
    }

    public Span {
        boolean sameDay = amount == 0 && unit == Unit.DAYS && count == Count.END_OF_DAY;
        if (amount < 1 && !sameDay) {
            throw new IllegalArgumentException("A span of time is at least 1, or the same day");
        }
        boolean elapses = unit == Unit.MINUTES || unit == Unit.HOURS;
        if (elapses != (count == null)) {
            throw new IllegalArgumentException("Days and months say how they are counted; minutes and hours never do");
        }
    }

    public static Span minutes(int amount) {
        return new Span(amount, Unit.MINUTES, null);
    }

    public static Span hours(int amount) {
        return new Span(amount, Unit.HOURS, null);
    }

    public static Span days(int amount, Count count) {
        return new Span(amount, Unit.DAYS, count);
    }

    /** Hari yang sama: until the end of the day on which it began. */
    public boolean isSameDay() {
        return amount == 0;
    }

    /** True when plain elapsed time decides, so that no calendar of holidays is needed. */
    public boolean isElapsed() {
        return count == null || count == Count.ELAPSED;
    }

    /** {@code start} plus this span as elapsed time, in the zone of {@code start}; "1x24 jam" is 24 hours also when clocks change. */
    public ZonedDateTime elapsedFrom(ZonedDateTime start) {
        return switch (unit) {
            case MINUTES -> start.plusMinutes(amount);
            case HOURS -> start.plusHours(amount);
            case DAYS -> start.plusHours(24L * amount);
            case MONTHS -> start.plusMonths(amount);
        };
    }

    /** Minutes for comparing two spans of one standard; a month counts as 30 days. */
    public long roughMinutes() {
        return switch (unit) {
            case MINUTES -> amount;
            case HOURS -> 60L * amount;
            case DAYS -> 1_440L * amount;
            case MONTHS -> 43_200L * amount;
        };
    }
}
