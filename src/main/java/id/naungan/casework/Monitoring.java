package id.naungan.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pemantauan. How things stand against the goals, whether she is safe, what comes next (S4.25). Whole under seal;
 * entries written before a question existed answer it with nothing.
 *
 * @param cycle of the plan that was looked at; null where none was noted
 */
public record Monitoring(
        String progress,
        String goal,
        String next,
        @Nullable Safety safety,
        List<Goal> goals,
        @Nullable Integer cycle) {

    public Monitoring {
        goals = goals == null ? List.of() : List.copyOf(goals);
    }

    /** Her safety, compared with the last time. */
    public enum Safety {
        SAFER,
        SAME,
        LESS_SAFE,
        UNKNOWN
    }

    /** How near a line of the plan is to what it is for. */
    public enum Standing {
        REACHED,
        ON_THE_WAY,
        NOT_YET
    }

    public record Goal(String need, String what, Standing standing) {}

    @Override
    public String toString() {
        return "Monitoring[sealed]";
    }
}
