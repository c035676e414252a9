package id.naungan.casework;

import id.naungan.journal.Fact;
import id.naungan.standards.ClockRule;
import id.naungan.standards.ProcedurePath;
import id.naungan.standards.ProcedureStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prosedur. The steps of the pinned standard, ticked from the journal; there is no second checklist to keep true.
 */
public record Procedure(List<Line> lines) {

    /** How a step stands: done, partly done, set aside with a reason, next in turn, later, or not for this case. */
    public enum Standing {
        DONE,
        PARTLY,
        SET_ASIDE,
        NEXT,
        LATER,
        NOT_FOR_THIS_CASE
    }

    /** A step with its standing; {@code at} is when it was fulfilled, null while it is not. Parts done are named by code. */
    public record Line(
            ProcedureStep step, Standing standing, @Nullable Instant at, Set<String> partsDone) {
        public boolean isOpen() {
            return standing == Standing.NEXT || standing == Standing.LATER || standing == Standing.PARTLY;
        }
    }

    public static Procedure of(ProcedurePath path, List<Fact> journal, ProcedureStep.Facts facts) {
        Set<String> events = journal.stream().map(Fact::event).collect(Collectors.toSet());
        Set<String> attested = journal.stream()
                .filter(fact -> fact.event().equals(CaseEvent.STEP_ATTESTED.code()))
                .map(Fact::step)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Line> lines = new ArrayList<>();
        boolean nextGiven = false;
        for (ProcedureStep step : path.steps()) {
            Standing standing = standing(step, events, attested, facts);
            if (standing == Standing.LATER && !nextGiven && !step.optional()) {
                standing = Standing.NEXT;
            }
            nextGiven |= standing == Standing.NEXT || standing == Standing.PARTLY;
            lines.add(new Line(step, standing, at(step, standing, journal), partsDone(step, events, attested)));
        }
        return new Procedure(List.copyOf(lines));
    }

    public List<Line> open() {
        return lines.stream().filter(Line::isOpen).toList();
    }

    /** Steps done or set aside, of those that apply. */
    public long settled() {
        return lines.stream()
                .filter(line -> line.standing() == Standing.DONE || line.standing() == Standing.SET_ASIDE)
                .count();
    }

    public long applying() {
        return lines.stream()
                .filter(line -> line.standing() != Standing.NOT_FOR_THIS_CASE)
                .count();
    }

    private static Standing standing(
            ProcedureStep step, Set<String> events, Set<String> attested, ProcedureStep.Facts facts) {
        if (!step.when().holds(facts)) {
            return Standing.NOT_FOR_THIS_CASE;
        }
        if (step.isFulfilled(events, attested, facts)) {
            return Standing.DONE;
        }
        if (step.isSetAside(events, attested)) {
            return Standing.SET_ASIDE;
        }
        return partsDone(step, events, attested).isEmpty() ? Standing.LATER : Standing.PARTLY;
    }

    private static Set<String> partsDone(ProcedureStep step, Set<String> events, Set<String> attested) {
        return step.parts().stream()
                .filter(part -> part.isByHand()
                        ? attested.contains(step.code())
                        : part.anyOf().stream().anyMatch(events::contains))
                .map(ProcedureStep.Part::code)
                .collect(Collectors.toSet());
    }

    private static @Nullable Instant at(ProcedureStep step, Standing standing, List<Fact> journal) {
        if (standing != Standing.DONE && standing != Standing.SET_ASIDE) {
            return null;
        }
        return journal.stream()
                .filter(fact -> concerns(step, fact))
                .map(Fact::happenedAt)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static boolean concerns(ProcedureStep step, Fact fact) {
        return step.code().equals(fact.step())
                || step.setAsideBy().contains(fact.event())
                || fact.step() != null && step.setAsideBy().contains(ClockRule.attested(fact.step()))
                || step.parts().stream().anyMatch(part -> part.anyOf().contains(fact.event()));
    }
}
