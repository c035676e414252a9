package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Meja kerja. One officer's day, gathered from every room that has rows for her. */
@Component
public class WorkDesk {
    /** More rows than this in one group help nobody; the case list shows the rest. */
    private static final int MOST = 40;

    private final List<WorkSource> sources;
    private final CasePeople people;
    private final Cases cases;
    private final OfficeClock clock;
    private final OneTrip trip;

    /** A row with the case's number and masked client beside it. */
    public record Line(WorkSource.Task task, String number, String client) {}

    WorkDesk(List<WorkSource> sources, CasePeople people, Cases cases, OfficeClock clock, OneTrip trip) {
        this.sources = sources;
        this.people = people;
        this.cases = cases;
        this.clock = clock;
        this.trip = trip;
    }

    /** A board for whoever has no case to see. */
    public static Map<WorkSource.Group, List<Line>> nothing() {
        Map<WorkSource.Group, List<Line>> board = new EnumMap<>(WorkSource.Group.class);
        for (WorkSource.Group group : WorkSource.Group.values()) {
            board.put(group, List.of());
        }
        return board;
    }

    /** The rows by group; a group without rows is there and empty. */
    public Map<WorkSource.Group, List<Line>> board(Actor actor, Locale locale) {
        Instant now = clock.now();
        List<WorkSource.Task> tasks = tasks(actor, now, locale);
        Set<CaseId> named = new LinkedHashSet<>();
        tasks.forEach(task -> {
            if (task.caseId() != null) {
                named.add(task.caseId());
            }
        });
        return named.isEmpty()
                ? board(tasks, Map.of(), Map.of())
                : trip.with(
                        List.of(people.asksClients(named), Cases.asksNumbers(named)),
                        () -> board(tasks, people.maskedClients(actor.office(), named), cases.numbers(named)));
    }

    private List<WorkSource.Task> tasks(Actor actor, Instant now, Locale locale) {
        List<Query> asked = sources.stream()
                .flatMap(source -> source.asks(actor, now).stream())
                .toList();
        return trip.with(asked, () -> sources.stream()
                .flatMap(source -> source.tasks(actor, now, locale).stream())
                .sorted(Comparator.comparing(WorkSource.Task::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList());
    }

    private static Map<WorkSource.Group, List<Line>> board(
            List<WorkSource.Task> tasks, Map<CaseId, String> clients, Map<CaseId, String> numbers) {
        Map<WorkSource.Group, List<Line>> board = new EnumMap<>(WorkSource.Group.class);
        for (WorkSource.Group group : WorkSource.Group.values()) {
            board.put(
                    group,
                    tasks.stream()
                            .filter(task -> task.group() == group)
                            .limit(MOST)
                            .map(task -> task.caseId() == null
                                    ? new Line(task, "", "")
                                    : new Line(
                                            task,
                                            numbers.getOrDefault(task.caseId(), ""),
                                            clients.getOrDefault(task.caseId(), "")))
                            .toList());
        }
        return board;
    }
}
