package id.naungan.casework.web;

import id.naungan.casework.CaseAction;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CaseSection;
import id.naungan.casework.Procedure;
import id.naungan.casework.TeamDesk;
import id.naungan.journal.Fact;
import id.naungan.kernel.PersonId;
import id.naungan.persons.Kin;
import id.naungan.persons.PersonRole;
import id.naungan.standards.Standard;
import id.naungan.standards.Standards;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Halaman kasus. Everything the case page draws, already decided.
 *
 * @param facts the latest facts, newest first, without their words
 */
public record CaseView(
        CaseFile file,
        Standard standard,
        Standards.Standing standing,
        List<StepLine> steps,
        List<CasePeople.Masked> people,
        Map<PersonId, List<Kin>> relations,
        List<TeamDesk.Member> team,
        List<Fact> facts,
        List<CaseAction.Offer> offers,
        List<CaseSection.Piece> main,
        List<CaseSection.Piece> side) {

    static final int RECENT = 8;
    static final int SIDE = 100;

    /** How many steps before and after the one whose turn it is stay in sight; a fold of one or two is not worth a click. */
    private static final int SEEN_BEFORE = 2;

    private static final int SEEN_AFTER = 3;
    private static final int LEAST_FOLDED = 3;

    /** The steps around the one whose turn it is, and those folded away before and after it. */
    public record Folds(List<StepLine> before, List<StepLine> around, List<StepLine> after) {}

    /** A step of the procedure with the button that serves it, if she may press it. */
    public record StepLine(Procedure.Line line, Optional<CaseAction.Offer> offer) {}

    /** Whether the page shows words of her story. */
    boolean tells() {
        return Stream.concat(main.stream(), side.stream()).anyMatch(CaseSection.Piece::tells);
    }

    /** "Ibu M.", or nothing when no client is named yet. */
    public String client() {
        return people.stream()
                .filter(one -> one.role() == PersonRole.VICTIM)
                .map(CasePeople.Masked::name)
                .findFirst()
                .orElse("");
    }

    /** Of each client what she or he is to her; none for the clients themselves and for whom nothing was said. */
    public List<Kin> relationsOf(CasePeople.Masked one) {
        return one.role() == PersonRole.VICTIM ? List.of() : relations.getOrDefault(one.id(), List.of());
    }

    public boolean hasSeveralClients() {
        return people.stream().filter(one -> one.role() == PersonRole.VICTIM).count() > 1;
    }

    /** The masked name of somebody in the case. */
    public String name(PersonId person) {
        return people.stream()
                .filter(one -> one.id().equals(person))
                .map(CasePeople.Masked::name)
                .findFirst()
                .orElse("");
    }

    /** What to do now: the buttons of the steps whose turn it is, first of all. */
    public List<StepLine> next() {
        return steps.stream()
                .filter(step -> step.offer().isPresent() && step.line().standing() != Procedure.Standing.LATER)
                .toList();
    }

    /** All that may be done, by groups. */
    public List<ActionGroup> groups() {
        Set<String> due = next().stream()
                .flatMap(step -> step.offer().stream())
                .map(CaseAction.Offer::href)
                .collect(Collectors.toSet());
        return ActionGroup.of(offers, due);
    }

    public Folds folds() {
        List<StepLine> applying = steps.stream()
                .filter(step -> step.line().standing() != Procedure.Standing.NOT_FOR_THIS_CASE)
                .toList();
        int turn = turn(applying);
        int from = turn - SEEN_BEFORE >= LEAST_FOLDED ? turn - SEEN_BEFORE : 0;
        int to = turn + SEEN_AFTER + 1;
        if (applying.size() - to < LEAST_FOLDED) {
            to = applying.size();
        }
        return new Folds(applying.subList(0, from), applying.subList(from, to), applying.subList(to, applying.size()));
    }

    /** Numbers of the steps that do not apply to this case, such as "11, 12"; empty when all do. */
    public String asidePlaces() {
        return steps.stream()
                .filter(step -> step.line().standing() == Procedure.Standing.NOT_FOR_THIS_CASE)
                .map(step -> step.line().step().number())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static int turn(List<StepLine> applying) {
        for (int place = 0; place < applying.size(); place++) {
            Procedure.Line line = applying.get(place).line();
            if (line.isOpen() && line.standing() != Procedure.Standing.LATER) {
                return place;
            }
        }
        return applying.size();
    }

    public long settled() {
        return new Procedure(steps.stream().map(StepLine::line).toList()).settled();
    }

    public long applying() {
        return new Procedure(steps.stream().map(StepLine::line).toList()).applying();
    }
}
