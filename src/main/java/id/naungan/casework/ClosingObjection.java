package id.naungan.casework;

import id.naungan.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/** Keberatan penutupan. What a room knows to be still open, said as one sentence each; a case with objections cannot close. */
public interface ClosingObjection {

    List<Refusal> objections(CaseFile file);

    /**
     * A statement of the room's own that selects the {@code case_id} of all cases in which this is still open, for narrowing the list;
     * a constant, never made from input.
     */
    default Optional<String> openCases() {
        return Optional.empty();
    }
}
