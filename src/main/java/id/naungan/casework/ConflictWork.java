package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.persons.Conflicts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Peran bertentangan di daftar kerja. One row a case for the supervisor. */
@Component
class ConflictWork implements WorkSource {
    private final Conflicts conflicts;
    private final CaseDoor door;
    private final MessageSource words;

    ConflictWork(Conflicts conflicts, CaseDoor door, MessageSource words) {
        this.conflicts = conflicts;
        this.door = door;
        this.words = words;
    }

    @Override
    public List<Task> tasks(Actor actor, Instant now, Locale locale) {
        if (!door.may(actor, CasePermission.COMPARE_PEOPLE)) {
            return List.of();
        }
        String what = words.getMessage("casework.work.conflict", null, locale);
        return conflicts.asked(actor, CasePermission.COMPARE_PEOPLE).stream()
                .map(id -> new Task(Group.TODAY, id, what, null, "/kasus/" + id + "/peran-bertentangan"))
                .toList();
    }
}
