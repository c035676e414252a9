package id.naungan.deadlines;

import id.naungan.access.Actor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tabel hari libur kantor. Days are added and struck with a reason, or a whole list of a year is loaded and undone.
 * Limits that run already stay as they are (decision 0011). Callers have passed the door.
 */
@Component
@Transactional
public class HolidayDesk {
    private static final int CHANGES = 20;

    private final Holidays holidays;
    private final HolidayLists lists;
    private final OfficeClock clock;

    HolidayDesk(Holidays holidays, HolidayLists lists, OfficeClock clock) {
        this.holidays = holidays;
        this.lists = lists;
        this.clock = clock;
    }

    /** One day of the table; {@code fixed}: built in, the same each year. */
    public record Line(Holidays.Holiday holiday, boolean fixed) {}

    /** A change of the table, for the page. */
    public record Change(
            LocalDate day,
            String name,
            boolean added,
            @Nullable String reason,
            AccountId by,
            Instant at) {}

    /** A list that was loaded; {@code undoneAt} null while it stands. */
    public record Loaded(
            UUID id,
            int days,
            AccountId by,
            Instant at,
            @Nullable Instant undoneAt) {}

    /**
     * A list before it is loaded.
     *
     * @param fresh days that are not in the table yet; these alone would be added
     * @param there days that stand there already, by whatever name
     */
    public record DryRun(UUID id, List<Holidays.Holiday> fresh, List<Holidays.Holiday> there, boolean loaded) {}

    @Transactional(readOnly = true)
    public List<Line> year(Actor actor, int year) {
        return holidays.ofYear(actor.office(), year).values().stream()
                .map(day -> new Line(day, Holidays.isFixed(day.day())))
                .toList();
    }

    /** Years that still want their list: this one, and from October on the next. */
    @Transactional(readOnly = true)
    public List<Integer> unconfirmed(Actor actor) {
        LocalDate today = today(actor);
        int last = today.getMonthValue() >= Month.OCTOBER.getValue() ? today.getYear() + 1 : today.getYear();
        return java.util.stream.IntStream.rangeClosed(today.getYear(), last)
                .filter(year -> !holidays.isConfirmed(actor.office(), year))
                .boxed()
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean isConfirmed(Actor actor, int year) {
        return holidays.isConfirmed(actor.office(), year);
    }

    @Transactional(readOnly = true)
    public List<Change> changes(Actor actor) {
        return lists.changes(actor.office(), CHANGES).stream()
                .map(one -> new Change(one.day(), one.name(), one.added(), one.reason(), one.by(), one.at()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Loaded> loaded(Actor actor) {
        return lists.loaded(actor.office()).stream()
                .map(row -> new Loaded(
                        row.id(),
                        HolidayList.read(row.body(), today(actor)).days().size(),
                        row.by(),
                        Objects.requireNonNull(row.loadedAt()),
                        row.undoneAt()))
                .toList();
    }

    public Outcome<LocalDate> add(Actor actor, Holidays.Holiday day) {
        if (Holidays.isFixed(day.day())) {
            return Outcome.refused(CannotKeepHoliday.DAY_OF_FIXED_DATE);
        }
        if (settledTable(actor).containsKey(day.day())) {
            return Outcome.refused(CannotKeepHoliday.DAY_THERE_ALREADY);
        }
        add(actor, day, null);
        return Outcome.done(day.day());
    }

    private void add(Actor actor, Holidays.Holiday day, @Nullable UUID list) {
        holidays.add(actor.office(), day);
        if (list != null) {
            lists.tie(actor.office(), day.day(), list);
        }
        lists.note(
                actor, new HolidayLists.Change(day.day(), day.name(), true, null, actor.account(), clock.now()), list);
    }

    /** A working day after all. */
    public Outcome<LocalDate> strike(Actor actor, LocalDate day, String reason) {
        if (Holidays.isFixed(day)) {
            return Outcome.refused(CannotKeepHoliday.DAY_OF_FIXED_DATE);
        }
        Holidays.Holiday there = settledTable(actor).get(day);
        if (there == null) {
            return Outcome.refused(CannotKeepHoliday.DAY_NOT_THERE);
        }
        strike(actor, there, reason, null);
        return Outcome.done(day);
    }

    private void strike(Actor actor, Holidays.Holiday day, String reason, @Nullable UUID list) {
        holidays.strike(actor.office(), day.day());
        lists.note(
                actor,
                new HolidayLists.Change(day.day(), day.name(), false, reason, actor.account(), clock.now()),
                list);
    }

    public HolidayList read(Actor actor, String text) {
        return HolidayList.read(text, today(actor));
    }

    /** Keeps a list to be looked at; the table does not change. */
    public UUID bring(Actor actor, String text) {
        return lists.bring(actor, text, clock.now());
    }

    @Transactional(readOnly = true)
    public Optional<DryRun> dryRun(Actor actor, UUID id) {
        return lists.find(actor.office(), id).map(row -> {
            Map<LocalDate, Holidays.Holiday> table = table(actor);
            List<Holidays.Holiday> days =
                    HolidayList.read(row.body(), today(actor)).days();
            Predicate<Holidays.Holiday> known = day -> table.containsKey(day.day()) || Holidays.isFixed(day.day());
            return new DryRun(
                    id,
                    days.stream().filter(known.negate()).toList(),
                    days.stream().filter(known).toList(),
                    row.loadedAt() != null);
        });
    }

    /** The whole list, or nothing. */
    public Outcome<UUID> load(Actor actor, UUID id) {
        lists.queueUp(actor.office());
        DryRun list = dryRun(actor, id).orElseThrow();
        if (!lists.markLoaded(actor, id, clock.now())) {
            return Outcome.refused(CannotKeepHoliday.LIST_ENDED);
        }
        list.fresh().forEach(day -> add(actor, day, id));
        return Outcome.done(id);
    }

    /** Takes back every day that the list brought and nobody changed since. */
    public Outcome<UUID> undo(Actor actor, UUID list, String reason) {
        if (!lists.markUndone(actor, list, clock.now())) {
            return Outcome.refused(CannotKeepHoliday.LIST_ENDED);
        }
        Map<LocalDate, Holidays.Holiday> table = settledTable(actor);
        lists.standing(actor.office(), list)
                .forEach(day -> strike(actor, Objects.requireNonNull(table.get(day)), reason, list));
        return Outcome.done(list);
    }

    private Map<LocalDate, Holidays.Holiday> settledTable(Actor actor) {
        lists.queueUp(actor.office());
        return table(actor);
    }

    private Map<LocalDate, Holidays.Holiday> table(Actor actor) {
        return holidays.loaded(actor.office()).stream()
                .collect(Collectors.toMap(Holidays.Holiday::day, Function.identity()));
    }

    private LocalDate today(Actor actor) {
        return clock.now().atZone(actor.zone()).toLocalDate();
    }
}
