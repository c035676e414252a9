package id.naungan.oversight;

import id.naungan.deadlines.Holidays;
import id.naungan.kernel.OfficeId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Jam kantor. Monday to Friday from seven to six in the office's own zone, but its holidays.
 * Reading outside of them is no fault, since somebody is always on call; it is only marked.
 */
@Component
class OfficeHours {
    private static final LocalTime FROM = LocalTime.of(7, 0);
    private static final LocalTime UNTIL = LocalTime.of(18, 0);

    private final Holidays holidays;

    OfficeHours(Holidays holidays) {
        this.holidays = holidays;
    }

    /** Whether a moment lies outside; asks for the holidays of each year once. */
    Predicate<Instant> outside(OfficeId office, ZoneId zone) {
        Map<Integer, Set<LocalDate>> off = new HashMap<>();
        return at -> {
            ZonedDateTime local = at.atZone(zone);
            DayOfWeek day = local.getDayOfWeek();
            LocalTime time = local.toLocalTime();
            return day == DayOfWeek.SATURDAY
                    || day == DayOfWeek.SUNDAY
                    || time.isBefore(FROM)
                    || !time.isBefore(UNTIL)
                    || off.computeIfAbsent(local.getYear(), year -> holidays.ofYear(office, year)
                                    .keySet())
                            .contains(local.toLocalDate());
        };
    }
}
