package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Procedure;
import id.naungan.casework.StepDesk;
import id.naungan.journal.Entry;
import id.naungan.journal.EventCode;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import id.naungan.standards.ProcedureStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja wawancara. Nobody is interviewed before she is safe and able to talk, where the standard has that step (S3.8). */
@Component
public class InterviewDesk {
    private final Interviews interviews;
    private final StepDesk steps;
    private final Journal journal;
    private final OfficeClock clock;

    /** The step that must come first, by its number in the standard. */
    public record NotYet(String number) implements Refusal {
        @Override
        public String key() {
            return "intake.interview.not-yet";
        }

        @Override
        public Object[] details() {
            return new Object[] {number};
        }
    }

    InterviewDesk(Interviews interviews, StepDesk steps, Journal journal, OfficeClock clock) {
        this.interviews = interviews;
        this.steps = steps;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Outcome<UUID> record(Actor actor, CaseFile file, Interview interview) {
        Instant now = clock.now();
        Optional<Refusal> held = refusal(file, interview, now);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        UUID id = interviews.add(actor, file, interview, now);
        journal.record(
                actor,
                file.id(),
                IntakeEvent.INTERVIEWED,
                Entry.at(interview.ended()).about(id));
        return Outcome.done(id);
    }

    /** Why she may not be interviewed yet; empty when nothing holds it. */
    public Optional<Refusal> waits(CaseFile file) {
        List<Procedure.Line> lines = steps.procedure(file).lines();
        List<String> served = lines.stream()
                .map(Procedure.Line::step)
                .filter(step -> waitsFor(step, IntakeEvent.INTERVIEWED))
                .map(ProcedureStep::code)
                .toList();
        return lines.stream()
                .filter(Procedure.Line::isOpen)
                .map(Procedure.Line::step)
                .filter(step -> waitsFor(step, IntakeEvent.SAFE_TO_TALK)
                        || step.mustPrecede().stream().anyMatch(served::contains))
                .findFirst()
                .map(step -> new NotYet(step.number()));
    }

    /** Newest first; the caller has passed the door to what was told. */
    public List<Interview.Kept> interviews(CaseFile file) {
        return interviews.of(file);
    }

    public long count(CaseFile file) {
        return interviews.count(file);
    }

    private Optional<Refusal> refusal(CaseFile file, Interview interview, Instant now) {
        if (file.isClosed()) {
            return Optional.of(CannotReceive.CASE_IS_CLOSED);
        }
        if (interview.ended().isAfter(now)) {
            return Optional.of(CannotReceive.IN_THE_FUTURE);
        }
        if (interview.began().isAfter(interview.ended())) {
            return Optional.of(CannotReceive.ENDED_BEFORE_IT_BEGAN);
        }
        if (interview.began().isBefore(file.informationReceivedAt())) {
            return Optional.of(CannotReceive.BEFORE_THE_INFORMATION);
        }
        return waits(file);
    }

    private static boolean waitsFor(ProcedureStep step, EventCode event) {
        return step.parts().stream().anyMatch(part -> part.anyOf().contains(event.code()));
    }
}
