package id.naungan.deadlines;

import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Words;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Hari libur. National days of a fixed date are built in; those that move each year, joint leave (cuti bersama) and
 * the office's own days are rows that the office loads. Only standards that count working days ask here.
 */
@Repository
public class Holidays {
    private static final Map<MonthDay, Words> FIXED = Map.of(
            MonthDay.of(1, 1), new Words("Tahun Baru Masehi", "New Year"),
            MonthDay.of(5, 1), new Words("Hari Buruh Internasional", "Labour Day"),
            MonthDay.of(6, 1), new Words("Hari Lahir Pancasila", "Pancasila Day"),
            MonthDay.of(8, 17), new Words("Hari Kemerdekaan", "Independence Day"),
            MonthDay.of(12, 25), new Words("Hari Natal", "Christmas"));

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Holidays(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A day off; {@code national} when the government set it, else the office's own. */
    public record Holiday(LocalDate day, String name, boolean national) {}

    /** Adds a day, or names it anew. */
    public void add(OfficeId office, Holiday holiday) {
        jdbc.sql("""
                insert into deadlines.holiday (office_id, day, name, national, added_at) values (?, ?, ?, ?, ?)
                on conflict (office_id, day) do update set name = excluded.name, national = excluded.national, struck_at = null, list_id = null
                """)
                .params(
                        office.value(),
                        Date.valueOf(holiday.day()),
                        holiday.name(),
                        holiday.national(),
                        Timestamp.from(clock.now()))
                .update();
    }

    /** Strikes a day that is a working day after all; limits already set stay as they are. */
    public void strike(OfficeId office, LocalDate day) {
        jdbc.sql("update deadlines.holiday set struck_at = ? where office_id = ? and day = ? and struck_at is null")
                .params(Timestamp.from(clock.now()), office.value(), Date.valueOf(day))
                .update();
    }

    /** Whether the day is a national one of a fixed date. */
    static boolean isFixed(LocalDate day) {
        return FIXED.containsKey(MonthDay.from(day));
    }

    /** All days off of a year with their names, the built-in ones included, in order. */
    public SortedMap<LocalDate, Holiday> ofYear(OfficeId office, int year) {
        var days = new TreeMap<LocalDate, Holiday>();
        loaded(office).stream()
                .filter(holiday -> holiday.day().getYear() == year)
                .forEach(holiday -> days.put(holiday.day(), holiday));
        FIXED.forEach((day, name) -> days.put(day.atYear(year), new Holiday(day.atYear(year), name.id(), true)));
        return days;
    }

    /** What a day off is called; null where it is none. */
    @Nullable
    Words name(OfficeId office, LocalDate day) {
        Words fixed = FIXED.get(MonthDay.from(day));
        if (fixed != null) {
            return fixed;
        }
        return loaded(office).stream()
                .filter(holiday -> holiday.day().equals(day))
                .findFirst()
                .map(holiday -> new Words(holiday.name(), null))
                .orElse(null);
    }

    /** The loaded days in order, without the built-in ones. */
    public List<Holiday> loaded(OfficeId office) {
        return jdbc.sql("""
                select day, name, national from deadlines.holiday where office_id = ? and struck_at is null order by day
                """)
                .params(office.value())
                .query((row, number) ->
                        new Holiday(row.getObject(1, LocalDate.class), row.getString(2), row.getBoolean(3)))
                .list();
    }

    /** Whether the moving national days of the year were loaded; if not, pages say so. */
    public boolean isConfirmed(OfficeId office, int year) {
        return loaded(office).stream()
                .anyMatch(holiday -> holiday.national() && holiday.day().getYear() == year);
    }

    /** The office's days off; asks the database at the first day asked, so that elapsed limits cost nothing. */
    Predicate<LocalDate> calendar(OfficeId office) {
        return new Calendar(office);
    }

    private final class Calendar implements Predicate<LocalDate> {
        private final OfficeId office;
        private @Nullable Set<LocalDate> days;

        private Calendar(OfficeId office) {
            this.office = office;
        }

        @Override
        public boolean test(LocalDate day) {
            Set<LocalDate> known = days;
            if (known == null) {
                known = new HashSet<>(loaded(office).stream().map(Holiday::day).toList());
                days = known;
            }
            return isFixed(day) || known.contains(day);
        }
    }
}
