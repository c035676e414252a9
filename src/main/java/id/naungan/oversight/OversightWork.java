package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.WorkSource;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Pengawasan di daftar kerja: somebody was kept out and another must be named, or a naming was stopped. */
@Component
class OversightWork implements WorkSource {
    private final Exclusions exclusions;
    private final Stops stops;
    private final CaseDoor door;
    private final MessageSource words;

    OversightWork(Exclusions exclusions, Stops stops, CaseDoor door, MessageSource words) {
        this.exclusions = exclusions;
        this.stops = stops;
        this.door = door;
        this.words = words;
    }

    @Override
    public List<Query> asks(Actor actor, Instant now) {
        return door.may(actor, OversightPermission.KEEP_OUT)
                ? List.of(exclusions.asksWaiting(actor), stops.asksWaiting(actor))
                : List.of();
    }

    @Override
    public List<Task> tasks(Actor actor, Instant now, Locale locale) {
        if (!door.may(actor, OversightPermission.KEEP_OUT)) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        exclusions.waiting(actor).forEach(id -> tasks.add(task(id, "oversight.work.replace", locale)));
        stops.waiting(actor).forEach(id -> tasks.add(task(id, "oversight.work.stopped", locale)));
        return tasks;
    }

    private Task task(CaseId id, String key, Locale locale) {
        return new Task(Group.TODAY, id, words.getMessage(key, null, locale), null, "/kasus/" + id + "/pengecualian");
    }
}
