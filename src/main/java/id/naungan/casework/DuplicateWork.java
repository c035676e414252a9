package id.naungan.casework;

import id.naungan.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Orang ganda di daftar kerja. One row a case for the supervisor whose clerk may not see the other case. */
@Component
class DuplicateWork implements WorkSource {
    private final SamePeople same;
    private final MessageSource words;

    DuplicateWork(SamePeople same, MessageSource words) {
        this.same = same;
        this.words = words;
    }

    @Override
    public List<WorkSource.Task> tasks(Actor actor, Instant now, Locale locale) {
        String what = words.getMessage("casework.work.same-person", null, locale);
        return same.asked(actor).stream()
                .map(id ->
                        new WorkSource.Task(WorkSource.Group.TODAY, id, what, null, "/kasus/" + id + "/orang-serupa"))
                .toList();
    }
}
