package id.naungan.standards.web;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.standards.Prepared;
import id.naungan.standards.PublishingDesk;
import id.naungan.standards.Standard;
import id.naungan.standards.Standards;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Standar kantor menurut layanan: what the office promises, what waits, what was withdrawn, and what the library offers. */
@Component
public class OfficeStandards {
    private final Standards standards;
    private final PublishingDesk desk;
    private final OfficeClock clock;

    OfficeStandards(Standards standards, PublishingDesk desk, OfficeClock clock) {
        this.standards = standards;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * One service.
     *
     * @param current the newest version that has begun, withdrawn or not; null when none has
     * @param next    a version that waits for its day; null when none does
     */
    public record Line(
            Standard shown,
            Standards.@Nullable Adopted current,
            Standards.@Nullable Adopted next,
            boolean inLibrary,
            boolean over) {}

    /** Everything the overview shows. */
    public record Overview(List<Line> lines, List<Prepared> waiting, boolean rest) {}

    Overview of(Actor actor) {
        return new Overview(lines(actor), desk.waiting(actor), !rest(actor).isEmpty());
    }

    private List<Line> lines(Actor actor) {
        Map<String, Standard> library =
                standards.library().stream().collect(Collectors.toMap(Standard::code, Function.identity()));
        Map<String, List<Standards.Adopted>> versions = standards.versions(actor.office()).stream()
                .collect(Collectors.groupingBy(version -> version.standard().code()));
        return Stream.concat(library.keySet().stream(), versions.keySet().stream())
                .distinct()
                .sorted()
                .map(code -> line(actor, library.get(code), versions.getOrDefault(code, List.of())))
                .sorted(Comparator.comparing(line -> line.shown().address()))
                .toList();
    }

    private Line line(Actor actor, @Nullable Standard offered, List<Standards.Adopted> versions) {
        LocalDate today = today(actor);
        Standards.Adopted current = versions.stream()
                .filter(version -> !version.beginsOn().isAfter(today) && !version.isCalledOff())
                .reduce((former, latter) -> latter)
                .orElse(null);
        Standards.Adopted next = versions.stream()
                .filter(version -> version.beginsOn().isAfter(today) && version.ending() == null)
                .findFirst()
                .orElse(null);
        Standard own = Optional.ofNullable(current)
                .or(() -> Optional.ofNullable(next))
                .map(Standards.Adopted::standard)
                .orElse(versions.isEmpty() ? null : versions.getLast().standard());
        Standard shown = own == null ? offered : own;
        return new Line(
                java.util.Objects.requireNonNull(shown),
                current,
                next,
                offered != null,
                current != null && current.isOver(today));
    }

    /** Never held by the office, and not over or still to come by its own text. */
    List<Standard> rest(Actor actor) {
        List<String> held = standards.versions(actor.office()).stream()
                .map(version -> version.standard().code())
                .toList();
        return standards.library().stream()
                .filter(standard ->
                        !held.contains(standard.code()) && standard.validity().contains(today(actor)))
                .toList();
    }

    LocalDate today(Actor actor) {
        return clock.now().atZone(actor.zone()).toLocalDate();
    }
}
