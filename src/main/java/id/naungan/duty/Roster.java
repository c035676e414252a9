package id.naungan.duty;

import id.naungan.kernel.AccountId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Jadwal siaga. Who is on call when, and where nobody is.
 *
 * @param watches on call, each from a moment until another
 * @param away those who are not there although they may be on call
 */
public record Roster(ZoneId zone, List<LocalTime> starts, List<Watch> watches, List<Away> away) {

    public record Watch(UUID id, AccountId account, String name, Instant since, Instant until) {
        boolean meets(Instant from, Instant to) {
            return since.isBefore(to) && until.isAfter(from);
        }

        boolean isAt(Instant moment) {
            return !since.isAfter(moment) && until.isAfter(moment);
        }
    }

    /** {@code substitute} is the name of who stands in; null for nobody. */
    public record Away(
            UUID id,
            AccountId account,
            String name,
            @Nullable String substitute,
            Instant since,
            Instant until) {
        boolean isAt(Instant moment) {
            return !since.isAfter(moment) && until.isAfter(moment);
        }
    }

    /** A shift of a day; {@code number} counts through the week. */
    public record Slot(int number, LocalDate day, Instant since, Instant until, List<Watch> watches) {

        public boolean isOver(Instant now) {
            return !until.isAfter(now);
        }

        /** Who has the most of it; empty when nobody has any. */
        public String account() {
            return watches.isEmpty() ? "" : watches.getFirst().account().toString();
        }
    }

    /** From a moment until another nobody is on call. */
    public record Gap(Instant since, Instant until) {}

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The shifts of so many days; the last one ends on the morning after. */
    public List<Slot> slots(LocalDate first, int days) {
        List<Slot> slots = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (int shift = 0; shift < starts.size(); shift++) {
                boolean last = shift + 1 == starts.size();
                Instant since = at(first.plusDays(day), starts.get(shift));
                Instant until = at(first.plusDays(last ? day + 1 : day), starts.get(last ? 0 : shift + 1));
                slots.add(new Slot(
                        slots.size(),
                        first.plusDays(day),
                        since,
                        until,
                        watches.stream()
                                .filter(watch -> watch.meets(since, until))
                                .toList()));
            }
        }
        return slots;
    }

    /** Who is on call at the moment and there. */
    public List<Watch> at(Instant moment) {
        return watches.stream()
                .filter(watch -> watch.isAt(moment)
                        && away.stream().noneMatch(one -> one.account().equals(watch.account()) && one.isAt(moment)))
                .toList();
    }

    /** The times between two moments when nobody is there, in order; neighbours are one. */
    public List<Gap> gaps(Instant from, Instant to) {
        TreeSet<Instant> turns = new TreeSet<>(List.of(from, to));
        watches.forEach(watch -> turns.addAll(List.of(watch.since(), watch.until())));
        away.forEach(one -> turns.addAll(List.of(one.since(), one.until())));
        List<Gap> gaps = new ArrayList<>();
        for (Instant turn : turns.subSet(from, to)) {
            if (at(turn).isEmpty()) {
                Instant end = turns.higher(turn);
                boolean joins = !gaps.isEmpty() && gaps.getLast().until().equals(turn);
                Gap gap = new Gap(joins ? gaps.removeLast().since() : turn, end);
                gaps.add(gap);
            }
        }
        return gaps;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
