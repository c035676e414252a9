package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseAction;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseSection;
import id.naungan.casework.Procedure;
import id.naungan.journal.Fact;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import id.naungan.standards.ProcedureStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ringkasan kasus. Gathers what the case page shows; every room speaks for itself. */
@Component
class CaseOverview {
    private final OneTrip trip;
    private final CaseHead head;
    private final List<CaseSection> sections;
    private final List<CaseAction> actions;

    CaseOverview(OneTrip trip, CaseHead head, List<CaseSection> sections, List<CaseAction> actions) {
        this.trip = trip;
        this.head = head;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CaseSection::order))
                .toList();
        this.actions = actions;
    }

    CaseView of(Actor actor, CaseFile file, Locale locale) {
        return trip.with(asks(actor, file), () -> drawn(actor, file));
    }

    private List<Query> asks(Actor actor, CaseFile file) {
        List<Query> asked = new ArrayList<>(head.asks(actor, file));
        actions.forEach(action -> asked.addAll(action.asks(actor, file)));
        sections.forEach(section -> asked.addAll(section.asks(actor, file)));
        return asked;
    }

    private CaseView drawn(Actor actor, CaseFile file) {
        List<CaseAction.Offer> offers = actions.stream()
                .flatMap(action -> action.offers(actor, file).stream())
                .toList();
        List<Fact> facts = head.facts(file);
        return new CaseView(
                file,
                head.standard(file),
                head.standing(actor, file),
                lines(file, facts, offers),
                head.people(file),
                head.relations(file),
                head.team(file),
                facts.reversed().stream().limit(CaseView.RECENT).toList(),
                offers,
                pieces(actor, file, true),
                pieces(actor, file, false));
    }

    private List<CaseView.StepLine> lines(CaseFile file, List<Fact> facts, List<CaseAction.Offer> offers) {
        return head.procedure(file, facts).lines().stream()
                .map(line -> new CaseView.StepLine(line, offer(file, line, offers)))
                .toList();
    }

    /** The button beside a step: the act that records what the step waits for, or the attestation by hand. */
    private static Optional<CaseAction.Offer> offer(CaseFile file, Procedure.Line line, List<CaseAction.Offer> offers) {
        if (!line.isOpen() || file.isClosed()) {
            return Optional.empty();
        }
        return line.step().parts().stream()
                .filter(part ->
                        !line.partsDone().contains(part.code()) && part.when().holds(file.facts()))
                .flatMap(part ->
                        offers.stream().filter(offer -> part.anyOf().stream().anyMatch(offer.fulfils()::contains)))
                .findFirst()
                .or(() -> byHand(file, line.step()));
    }

    private static Optional<CaseAction.Offer> byHand(CaseFile file, ProcedureStep step) {
        return step.isAttestedByHand()
                ? Optional.of(
                        new CaseAction.Offer("casework.attest", file.at("langkah/" + step.code()), java.util.Set.of()))
                : Optional.empty();
    }

    private List<CaseSection.Piece> pieces(Actor actor, CaseFile file, boolean main) {
        return sections.stream()
                .filter(section -> section.order() < CaseView.SIDE == main)
                .flatMap(section -> section.piece(actor, file).stream())
                .toList();
    }
}
