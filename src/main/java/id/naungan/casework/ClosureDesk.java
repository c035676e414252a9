package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja terminasi. One proposes, another decides, and nothing that is still open is passed over in silence.
 */
@Component
public class ClosureDesk {
    private final Closures closures;
    private final Cases cases;
    private final ClosingObjections objections;
    private final Journal journal;
    private final OfficeClock clock;

    ClosureDesk(Closures closures, Cases cases, ClosingObjections objections, Journal journal, OfficeClock clock) {
        this.closures = closures;
        this.cases = cases;
        this.objections = objections;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is still open, one sentence each; a case closes only when this is empty. */
    public List<Refusal> stillOpen(CaseFile file) {
        return objections.of(file);
    }

    public Optional<Closure> waiting(CaseFile file) {
        return closures.waiting(file);
    }

    @Transactional
    public Outcome<ClosureReason> propose(
            Actor actor, CaseFile file, ClosureReason reason, String clientAgrees, String words) {
        if (file.isClosed()) {
            return Outcome.refused(CannotWrite.CASE_IS_CLOSED);
        }
        List<Refusal> open = stillOpen(file);
        if (!open.isEmpty()) {
            return Outcome.refused(open.getFirst());
        }
        if (!closures.propose(actor, file, reason, clientAgrees, words, clock.now())) {
            return Outcome.refused(CannotWrite.ALREADY_WAITING);
        }
        journal.record(
                actor,
                file.id(),
                CaseEvent.CLOSURE_PROPOSED,
                Entry.at(clock.now()).saying(words));
        return Outcome.done(reason);
    }

    /** Decided by somebody who did not propose it (D17); a refusal gives its reason. */
    @Transactional
    public Outcome<Boolean> decide(Actor actor, CaseFile file, boolean accept, String words) {
        Optional<Closure> waiting = closures.waiting(file);
        if (waiting.isEmpty()) {
            return Outcome.refused(CannotWrite.NOTHING_TO_DECIDE);
        }
        if (waiting.get().proposedBy().equals(actor.account())) {
            return Outcome.refused(CannotWrite.OWN_PROPOSAL);
        }
        List<Refusal> open = stillOpen(file);
        if (accept && !open.isEmpty()) {
            return Outcome.refused(open.getFirst());
        }
        if (!closures.decide(actor, waiting.get(), accept, clock.now())) {
            return Outcome.refused(CannotWrite.NOTHING_TO_DECIDE);
        }
        if (accept) {
            cases.setState(file.id(), CaseState.CLOSED);
        }
        journal.record(
                actor,
                file.id(),
                accept ? CaseEvent.CLOSED : CaseEvent.CLOSURE_REFUSED,
                Entry.at(clock.now()).saying(words));
        return Outcome.done(accept);
    }

    @Transactional
    public Outcome<String> reopen(Actor actor, CaseFile file, String reason) {
        if (!file.isClosed()) {
            return Outcome.refused(CannotWrite.NOT_CLOSED);
        }
        cases.setState(file.id(), CaseState.OPEN);
        journal.record(
                actor, file.id(), CaseEvent.REOPENED, Entry.at(clock.now()).saying(reason));
        return Outcome.done(reason);
    }

    /** The report lies in the archive (S3.16): the last step of a closed case. */
    @Transactional
    public Outcome<CaseState> archive(Actor actor, CaseFile file) {
        if (file.state() != CaseState.CLOSED) {
            return Outcome.refused(CannotWrite.NOT_CLOSED);
        }
        cases.setState(file.id(), CaseState.ARCHIVED);
        journal.record(actor, file.id(), CaseEvent.ARCHIVED, Entry.at(clock.now()));
        return Outcome.done(CaseState.ARCHIVED);
    }
}
