package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Kasus yang baru ditugaskan. Those of the last seven days in which she has not written anything yet. */
@Component
class NewAssignments implements WorkSource {
    private static final Duration RECENT = Duration.ofDays(7);

    private final Cases cases;
    private final CaseDoor door;
    private final MessageSource words;

    NewAssignments(Cases cases, CaseDoor door, MessageSource words) {
        this.cases = cases;
        this.door = door;
        this.words = words;
    }

    @Override
    public List<Query> asks(Actor actor, Instant now) {
        return door.may(actor, CasePermission.READ)
                ? List.of(Cases.asksNewlyAssigned(actor, now.minus(RECENT)))
                : List.of();
    }

    @Override
    public List<WorkSource.Task> tasks(Actor actor, Instant now, Locale locale) {
        if (!door.may(actor, CasePermission.READ)) {
            return List.of();
        }
        String what = words.getMessage("casework.work.new-case", null, locale);
        return cases.newlyAssigned(actor, now.minus(RECENT)).stream()
                .map(id -> new WorkSource.Task(WorkSource.Group.NEW, id, what, null, "/kasus/" + id))
                .toList();
    }
}
