package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.casework.CannotWrite;
import id.naungan.casework.CaseEvent;
import id.naungan.casework.CaseFile;
import id.naungan.casework.WritingGate;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja rencana keselamatan. Made with her, kept in versions; on paper only where she said that paper is safe for her. */
@Component
public class SafetyDesk {
    private final SafetyPlans plans;
    private final WritingGate gate;
    private final Journal journal;

    SafetyDesk(SafetyPlans plans, WritingGate gate, Journal journal) {
        this.plans = plans;
        this.gate = gate;
        this.journal = journal;
    }

    /** {@code seen} is the number of the version that the typist saw, 0 for none. */
    @Transactional
    public Outcome<Integer> write(Actor actor, CaseFile file, int seen, SafetyPlan plan, boolean paperSafe) {
        Instant now = gate.now();
        Optional<Refusal> held = gate.holdsInterview(file, CaseEvent.SAFETY_PLANNED, now);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        UUID id = UUID.randomUUID();
        var next = new SafetyPlan.Version(seen + 1, now, "", paperSafe, plan);
        if (number(file) != seen || !plans.add(actor, file, id, next, now)) {
            return Outcome.refused(CannotWrite.CHANGED_MEANWHILE);
        }
        journal.record(actor, file.id(), CaseEvent.SAFETY_PLANNED, Entry.at(now).about(id));
        return Outcome.done(seen + 1);
    }

    /** Newest first. */
    public List<SafetyPlan.Version> of(CaseFile file) {
        return plans.of(file);
    }

    public int number(CaseFile file) {
        return of(file).stream().mapToInt(SafetyPlan.Version::number).max().orElse(0);
    }

    /** The plan in force, for her hand; empty where there is none or paper is not safe for her. */
    public Optional<SafetyPlan> forPaper(CaseFile file) {
        return of(file).stream()
                .findFirst()
                .filter(SafetyPlan.Version::paperSafe)
                .map(SafetyPlan.Version::plan);
    }
}
