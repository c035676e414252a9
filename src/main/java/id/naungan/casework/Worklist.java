package id.naungan.casework;

import id.naungan.kernel.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Daftar kerja. What waits for an officer, gathered from the rooms.
 */
public final class Worklist {

    private Worklist() {}

    /** Where a task stands: past its limit, due today, with somebody else, or new to her. */
    public enum Group {
        OVERDUE,
        TODAY,
        WAITING,
        NEW
    }

    /**
     * One row.
     *
     * @param what already in the reader's language
     * @param dueAt limit (UTC); null when the task has none
     */
    public record Task(Group group, CaseId caseId, String what, @Nullable Instant dueAt, String href) {}
}
