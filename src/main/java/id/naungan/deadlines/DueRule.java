package id.naungan.deadlines;

import id.naungan.standards.Promise;
import id.naungan.standards.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Aturan jatuh tempo. When a promise falls due, counted in the office's zone (D13).
 * "1x24 jam" is elapsed time round the clock; days end at 23.59.59 of the last day; the first day counted is the one after the start.
 *
 * @param holidays true for a day on which the office does not work besides Saturdays and Sundays
 */
record DueRule(ZoneId zone, Predicate<LocalDate> holidays) {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /**
     * Jatuh tempo.
     *
     * @param least  before which leaving only warns; null when nothing is said
     * @param limit  null when nothing is promised
     * @param review when the office looks at it again, where there is no limit; else null
     */
    record Due(
            @Nullable Instant least,
            @Nullable Instant limit,
            @Nullable Instant review) {
        static final Due NEVER = new Due(null, null, null);
    }

    Due of(Promise promise, Instant start) {
        return switch (promise) {
            case Promise.Within within -> new Due(null, after(start, within.limit()), null);
            case Promise.Between between -> new Due(after(start, between.least()), after(start, between.most()), null);
            case Promise.UntilResolved open -> review(start, open.review());
            case Promise.AsSituationDemands open -> review(start, open.review());
            case Promise.None _ -> Due.NEVER;
        };
    }

    Instant after(Instant start, Span span) {
        ZonedDateTime local = start.atZone(zone);
        return switch (span.count()) {
            case null -> span.elapsedFrom(local).toInstant();
            case ELAPSED -> span.elapsedFrom(local).toInstant();
            case END_OF_DAY -> endOf(lastDay(local.toLocalDate(), span));
            case WORKING_DAY -> endOf(lastWorkingDay(local.toLocalDate(), span));
        };
    }

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.test(day);
    }

    /** The last instant of the local day on which {@code moment} falls. */
    Instant endOfDayOf(Instant moment) {
        return endOf(moment.atZone(zone).toLocalDate());
    }

    private Due review(Instant start, @Nullable Span every) {
        return every == null ? Due.NEVER : new Due(null, null, after(start, every));
    }

    private static LocalDate lastDay(LocalDate start, Span span) {
        return span.unit() == Span.Unit.MONTHS ? start.plusMonths(span.amount()) : start.plusDays(span.amount());
    }

    private LocalDate lastWorkingDay(LocalDate start, Span span) {
        if (span.unit() == Span.Unit.MONTHS) {
            return nextWorkingDay(start.plusMonths(span.amount()));
        }
        LocalDate day = start;
        for (int left = span.amount(); left > 0; left--) {
            day = nextWorkingDay(day.plusDays(1));
        }
        return day;
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(zone).toInstant();
    }
}
