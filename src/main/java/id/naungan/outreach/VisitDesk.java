package id.naungan.outreach;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja kunjungan. One visit at a time, taken by one officer; what happened on it is written act by act and never changed. */
@Component
public class VisitDesk {
    private final Outreaches outreaches;
    private final SoughtCases sought;
    private final DepartureGate gate;
    private final CasePeople people;
    private final VisitNews news;
    private final OfficeClock clock;

    VisitDesk(
            Outreaches outreaches,
            SoughtCases sought,
            DepartureGate gate,
            CasePeople people,
            VisitNews news,
            OfficeClock clock) {
        this.outreaches = outreaches;
        this.sought = sought;
        this.gate = gate;
        this.people = people;
        this.news = news;
        this.clock = clock;
    }

    /** Takes the next visit; refused with the name of her who has it already. */
    @Transactional
    public Outcome<UUID> take(Actor actor, CaseFile file, List<AccountId> officers, Visit.Plan plan) {
        Instant now = clock.now();
        Optional<Refusal> bar = PreparationDesk.bar(file, now, now);
        if (bar.isPresent()) {
            return Outcome.refused(bar.get());
        }
        if (people.stops(actor, file, officers, CasePeople.Seat.TASK)) {
            return Outcome.refused(CannotReach.KEPT_OUT);
        }
        Outreach outreach = outreaches.of(file);
        Optional<Visit> open = outreach.open();
        if (open.isPresent()) {
            return Outcome.refused(new TakenBy(open.get().by()));
        }
        UUID id = UUID.randomUUID();
        if (!outreaches.plan(actor, file, outreach.visits().size() + 1, id, plan, now)) {
            return Outcome.refused(takenMeanwhile(file));
        }
        sought.begin(actor.office(), file.id(), now);
        news.planned(actor, file, id, now);
        return Outcome.done(id);
    }

    private Refusal takenMeanwhile(CaseFile file) {
        return outreaches
                .of(file)
                .open()
                .<Refusal>map(visit -> new TakenBy(visit.by()))
                .orElse(CannotReach.CHANGED_MEANWHILE);
    }

    /** Everything that a normal departure lacks; empty when the team may go. */
    public List<Missing> missing(CaseFile file, Outreach outreach) {
        return gate.missing(file, outreach);
    }

    /** Writes down what happened; {@code seen} is how many acts the typist saw. */
    @Transactional
    public Outcome<UUID> record(Actor actor, CaseFile file, int seen, ActKind kind, Instant at, VisitAct.Words words) {
        Optional<Refusal> bar = PreparationDesk.bar(file, at, clock.now());
        if (bar.isPresent()) {
            return Outcome.refused(bar.get());
        }
        Outreach outreach = outreaches.of(file);
        Visit visit = outreach.open().orElse(null);
        if (visit == null || visit.version() != seen) {
            return Outcome.refused(CannotReach.CHANGED_MEANWHILE);
        }
        Optional<Refusal> held =
                held(file, outreach, visit, kind, at, words.words()).or(() -> news.secure(actor, file, words));
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        UUID id = UUID.randomUUID();
        if (!outreaches.act(actor, file, visit, kind, at, id, words, clock.now())) {
            return Outcome.refused(CannotReach.CHANGED_MEANWHILE);
        }
        news.tell(actor, file, kind, at, id, words);
        if (kind == ActKind.ENDED) {
            sought.end(file.id());
        }
        return Outcome.done(id);
    }

    private Optional<Refusal> held(
            CaseFile file, Outreach outreach, Visit visit, ActKind kind, Instant at, String words) {
        if (!visit.next().contains(kind)) {
            return Optional.of(CannotReach.NOT_NOW);
        }
        VisitAct last = visit.last();
        if (last != null && at.isBefore(last.at())) {
            return Optional.of(CannotReach.BEFORE_THE_LAST_ACT);
        }
        if (kind == ActKind.NOT_FOUND && outreach.tries() < Outreach.TRIES) {
            return Optional.of(CannotReach.TOO_FEW_TRIES);
        }
        if (kind == ActKind.LEFT_IN_EMERGENCY && words.isBlank() && !gate.isUrgent(file)) {
            return Optional.of(CannotReach.REASON_MISSING);
        }
        return missingFor(file, outreach, kind).stream()
                .map(Refusal.class::cast)
                .findFirst();
    }

    private List<Missing> missingFor(CaseFile file, Outreach outreach, ActKind kind) {
        return switch (kind) {
            case LEFT -> gate.missing(file, outreach);
            case LEFT_IN_EMERGENCY -> gate.missingInAnyCase(outreach);
            default -> List.of();
        };
    }
}
