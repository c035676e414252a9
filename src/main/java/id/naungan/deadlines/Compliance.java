package id.naungan.deadlines;

import id.naungan.kernel.CaseId;
import id.naungan.kernel.RiskLevel;
import id.naungan.kernel.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Kepatuhan. What became in one month of a limit that depends on the risk; counts only, nothing of a case but what waits for a reason.
 *
 * @param standard title of the service, {@code label} and {@code source} of its clock
 */
public record Compliance(Words standard, Words label, String source, List<Level> levels) {

    /**
     * One level of risk; null before the first triage, when a day runs.
     *
     * @param due limits that lay in the month; each is kept, broken or still running
     * @param unexplained broken ones without a reason
     * @param missing those of them that the reader may open
     */
    public record Level(
            @Nullable RiskLevel risk,
            int due,
            int kept,
            int broken,
            int running,
            int unexplained,
            List<Missing> missing) {
        private static final int WHOLE = 100;

        /** Kept of those that are decided, in percent; null where none is. */
        public @Nullable Integer percent() {
            int decided = kept + broken;
            return decided == 0 ? null : Integer.valueOf(Math.round((float) WHOLE * kept / decided));
        }
    }

    /** A limit that was missed and nobody has said why; {@code dueAt} is UTC. */
    public record Missing(CaseId caseId, UUID clock, Instant dueAt) {
        public String page() {
            return "/kasus/" + caseId + "/batas/" + clock;
        }
    }
}
