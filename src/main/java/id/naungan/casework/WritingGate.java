package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.journal.EventCode;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gerbang catatan. What holds for whatever is written into a case: the case is open, the time is neither to come nor before
 * the office heard, and the steps that the standard puts first are done.
 */
@Component
public class WritingGate {
    private final StepGate steps;
    private final OfficeClock clock;

    WritingGate(StepGate steps, OfficeClock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    public Instant now() {
        return clock.now();
    }

    /** The day at her office. */
    public LocalDate today(Actor actor) {
        return clock.now().atZone(actor.zone()).toLocalDate();
    }

    public Optional<Refusal> holds(CaseFile file, EventCode event, Instant at) {
        if (file.isClosed()) {
            return Optional.of(CannotWrite.CASE_IS_CLOSED);
        }
        if (at.isAfter(clock.now())) {
            return Optional.of(CannotWrite.IN_THE_FUTURE);
        }
        if (at.isBefore(file.informationReceivedAt())) {
            return Optional.of(CannotWrite.BEFORE_THE_INFORMATION);
        }
        return steps.holds(file, event);
    }

    /** What interviews her also waits for whatever the identification of the case waits for: safe and able to talk (S3.8). */
    public Optional<Refusal> holdsInterview(CaseFile file, EventCode event, Instant at) {
        return holds(file, event, at).or(() -> steps.holds(file, CaseEvent.TRIAGED));
    }
}
