package id.naungan.casework.care;

import java.time.Instant;
import java.util.List;

/** Evaluasi. At the end of a cycle of the plan: which needs were met, and how it goes on (S4.25). Whole under seal. */
public record Evaluation(List<Line> lines, String words, Course course) {

    public Evaluation {
        lines = List.copyOf(lines);
    }

    /** How far a need was met. */
    public enum Met {
        MET,
        PARTLY,
        NOT_MET
    }

    /** Another cycle, or the proposal to end. */
    public enum Course {
        ANOTHER_CYCLE,
        PROPOSE_CLOSURE
    }

    /** @param need a need code of the plan */
    public record Line(String need, Met met) {}

    /** An evaluation with the cycle it ends. */
    public record OfCycle(int cycle, Instant at, String by, Evaluation evaluation) {}

    @Override
    public String toString() {
        return "Evaluation[sealed]";
    }
}
