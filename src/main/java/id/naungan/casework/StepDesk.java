package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.journal.Entry;
import id.naungan.journal.Fact;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Query;
import id.naungan.kernel.Refusal;
import id.naungan.standards.ProcedurePath;
import id.naungan.standards.ProcedureStep;
import id.naungan.standards.Standard;
import id.naungan.standards.Standards;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja langkah. Shows the procedure of the pinned standard and takes the word of an officer for the steps
 * that the standard itself leaves to be attested by hand.
 */
@Component
public class StepDesk {
    private final Standards standards;
    private final Journal journal;
    private final OfficeClock clock;

    /** Penegasan langkah ditolak. */
    public enum CannotAttest implements Refusal {
        NOT_BY_HAND,
        IN_THE_FUTURE,
        BEFORE_THE_INFORMATION,
        CASE_IS_CLOSED;

        @Override
        public String key() {
            return "casework.cannot-attest."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    StepDesk(Standards standards, Journal journal, OfficeClock clock) {
        this.standards = standards;
        this.journal = journal;
        this.clock = clock;
    }

    /** The standard the case is pinned to; never another version, whatever the office has published since. */
    public Standard standard(CaseFile file) {
        return standards.pinned(file.standard());
    }

    /** The same with its number and first day, beside what new cases follow today. */
    public Standards.Standing standing(Actor actor, CaseFile file) {
        LocalDate today = clock.now().atZone(actor.zone()).toLocalDate();
        return standards.standing(actor.office(), file.standard(), today);
    }

    /** What {@link #standing} asks, to travel with others. */
    public Query asksStanding(Actor actor) {
        return standards.asksStanding(actor.office());
    }

    public Procedure procedure(CaseFile file) {
        return procedure(file, journal.facts(file.id()));
    }

    /** With the facts of the case at hand. */
    public Procedure procedure(CaseFile file, List<Fact> facts) {
        ProcedurePath path = standard(file).path(file.path()).orElseThrow();
        return Procedure.of(path, facts, file.facts());
    }

    public Optional<ProcedureStep> step(CaseFile file, String code) {
        return standard(file).path(file.path()).flatMap(path -> path.step(code));
    }

    @Transactional
    public Outcome<ProcedureStep> attest(Actor actor, CaseFile file, ProcedureStep step, Instant at, String words) {
        if (file.isClosed()) {
            return Outcome.refused(CannotAttest.CASE_IS_CLOSED);
        }
        if (!step.isAttestedByHand()) {
            return Outcome.refused(CannotAttest.NOT_BY_HAND);
        }
        if (at.isAfter(clock.now())) {
            return Outcome.refused(CannotAttest.IN_THE_FUTURE);
        }
        if (at.isBefore(file.informationReceivedAt())) {
            return Outcome.refused(CannotAttest.BEFORE_THE_INFORMATION);
        }
        journal.record(
                actor,
                file.id(),
                CaseEvent.STEP_ATTESTED,
                Entry.at(at).forStep(step.code()).saying(words));
        return Outcome.done(step);
    }
}
