package id.naungan.standards;

import id.naungan.kernel.Words;
import java.util.List;
import java.util.Optional;

/**
 * Jalur: one ordered way through a service; a standard may have several, such as direct and indirect.
 *
 * @param code unique in the standard
 */
public record ProcedurePath(String code, Words name, List<ProcedureStep> steps) {

    public ProcedurePath {
        steps = List.copyOf(steps);
    }

    public Optional<ProcedureStep> step(String stepCode) {
        return steps.stream().filter(step -> step.code().equals(stepCode)).findFirst();
    }
}
