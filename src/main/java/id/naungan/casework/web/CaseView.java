package id.naungan.casework.web;

import id.naungan.casework.CaseAction;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CaseSection;
import id.naungan.casework.Procedure;
import id.naungan.casework.TeamDesk;
import id.naungan.journal.Fact;
import id.naungan.persons.PersonRole;
import id.naungan.standards.Standard;
import java.util.List;
import java.util.Optional;

/**
 * Halaman kasus. Everything the case page draws, already decided.
 *
 * @param facts the latest facts, newest first, without their words
 */
public record CaseView(
        CaseFile file,
        Standard standard,
        List<StepLine> steps,
        List<CasePeople.Masked> people,
        List<TeamDesk.Member> team,
        List<Fact> facts,
        List<CaseAction.Offer> offers,
        List<CaseSection.Piece> main,
        List<CaseSection.Piece> side) {

    static final int RECENT = 8;
    static final int SIDE = 100;

    /** A step of the procedure with the button that serves it, if she may press it. */
    public record StepLine(Procedure.Line line, Optional<CaseAction.Offer> offer) {}

    /** "Ibu M.", or nothing when no client is named yet. */
    public String client() {
        return people.stream()
                .filter(one -> one.role() == PersonRole.VICTIM)
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

    public long settled() {
        return new Procedure(steps.stream().map(StepLine::line).toList()).settled();
    }

    public long applying() {
        return new Procedure(steps.stream().map(StepLine::line).toList()).applying();
    }
}
