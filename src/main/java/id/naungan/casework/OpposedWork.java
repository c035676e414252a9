package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.kernel.CaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Peran berseberangan di daftar kerja. For supervisors: a question to settle, or one officer on both sides. */
@Component
class OpposedWork implements WorkSource {
    private final OpposedDesk desk;
    private final MessageSource words;

    OpposedWork(OpposedDesk desk, MessageSource words) {
        this.desk = desk;
        this.words = words;
    }

    @Override
    public List<Task> tasks(Actor actor, Instant now, Locale locale) {
        List<Task> tasks = new ArrayList<>();
        desk.asked(actor).forEach(id -> tasks.add(task(id, "casework.work.opposed", "dua-pihak", locale)));
        desk.shared(actor).forEach(id -> tasks.add(task(id, "casework.work.opposed-team", "tim", locale)));
        return tasks;
    }

    private Task task(CaseId id, String key, String page, Locale locale) {
        return new Task(Group.TODAY, id, words.getMessage(key, null, locale), null, "/kasus/" + id + "/" + page);
    }
}
