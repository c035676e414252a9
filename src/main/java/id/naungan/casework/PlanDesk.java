package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja persetujuan rencana. One writes the plan with her, another approves it or gives it back with a reason (D17). */
@Component
public class PlanDesk {
    private final Plans plans;
    private final Journal journal;
    private final OfficeClock clock;

    PlanDesk(Plans plans, Journal journal, OfficeClock clock) {
        this.plans = plans;
        this.journal = journal;
        this.clock = clock;
    }

    /** Every version, the newest first. */
    public List<PlanVersion> history(CaseFile file) {
        return plans.of(file);
    }

    /** The last version, while nobody has decided on it. */
    public Optional<PlanVersion> waiting(CaseFile file) {
        return plans.last(file).filter(version -> version.decision() == null);
    }

    /** {@code seen} is the number of the version that she read. */
    @Transactional
    public Outcome<Boolean> decide(Actor actor, CaseFile file, int seen, boolean accept, String words) {
        if (file.isClosed()) {
            return Outcome.refused(CannotWrite.CASE_IS_CLOSED);
        }
        Optional<PlanVersion> waiting = waiting(file);
        if (waiting.isEmpty()) {
            return Outcome.refused(CannotWrite.NOTHING_TO_DECIDE);
        }
        if (waiting.get().author().equals(actor.account())) {
            return Outcome.refused(CannotWrite.OWN_PLAN);
        }
        if (waiting.get().number() != seen || !plans.decide(actor, file, waiting.get(), accept, words, clock.now())) {
            return Outcome.refused(CannotWrite.CHANGED_MEANWHILE);
        }
        journal.record(
                actor,
                file.id(),
                accept ? CaseEvent.PLAN_APPROVED : CaseEvent.PLAN_RETURNED,
                Entry.at(clock.now()).about(waiting.get().id()));
        return Outcome.done(accept);
    }
}
