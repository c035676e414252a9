package id.naungan.casework;

import id.naungan.journal.EventCode;
import id.naungan.kernel.Refusal;
import id.naungan.standards.ProcedureStep;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gerbang langkah. Where the standard says that a step must come before another, the later one waits:
 * no interview before she is safe and able to talk (S3.8).
 */
@Component
public class StepGate {
    private final StepDesk steps;

    /** The step that must come first, by its number in the standard. */
    public record CannotYet(String number) implements Refusal {
        @Override
        public String key() {
            return "casework.cannot-yet";
        }

        @Override
        public Object[] details() {
            return new Object[] {number};
        }
    }

    StepGate(StepDesk steps) {
        this.steps = steps;
    }

    /** The reason why an act that records {@code event} must wait in this case; empty when nothing holds it. */
    public Optional<Refusal> holds(CaseFile file, EventCode event) {
        Procedure procedure = steps.procedure(file);
        List<String> served = procedure.lines().stream()
                .map(Procedure.Line::step)
                .filter(step ->
                        step.parts().stream().anyMatch(part -> part.anyOf().contains(event.code())))
                .map(ProcedureStep::code)
                .toList();
        return procedure.lines().stream()
                .filter(Procedure.Line::isOpen)
                .map(Procedure.Line::step)
                .filter(step -> step.mustPrecede().stream().anyMatch(served::contains))
                .findFirst()
                .map(step -> new CannotYet(step.number()));
    }
}
