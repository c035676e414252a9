package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sumber tugas. A room's rows for the worklist of one officer; the room asks the door what she may see. */
public interface WorkSource {

    /** What it will ask for its rows, so that all rooms ask in one journey; nothing where it will not ask. */
    default List<Query> asks(Actor actor, Instant now) {
        return List.of();
    }

    List<Task> tasks(Actor actor, Instant now, Locale locale);

    /** Where a task stands: past its limit, due today, with somebody else, or new to her. */
    enum Group {
        OVERDUE,
        TODAY,
        WAITING,
        NEW
    }

    /**
     * One row.
     *
     * @param caseId null for work that belongs to no case
     * @param what already in the reader's language
     * @param dueAt limit (UTC); null when the task has none
     */
    record Task(
            Group group,
            @Nullable CaseId caseId,
            String what,
            @Nullable Instant dueAt,
            String href) {}
}
