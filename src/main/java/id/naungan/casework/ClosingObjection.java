package id.naungan.casework;

import id.naungan.kernel.Refusal;
import java.util.List;

/** Keberatan penutupan. What a room knows to be still open, said as one sentence each; a case with objections cannot close. */
public interface ClosingObjection {

    List<Refusal> objections(CaseFile file);
}
