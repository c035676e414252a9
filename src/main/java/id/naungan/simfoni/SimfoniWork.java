package id.naungan.simfoni;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.WorkSource;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Simfoni di daftar kerja, of whose work the entry is: how many clients wait for it, in one row each for first entries and for updates. */
@Component
class SimfoniWork implements WorkSource {
    private final EntryDesk desk;
    private final CaseDoor door;
    private final MessageSource words;

    SimfoniWork(EntryDesk desk, CaseDoor door, MessageSource words) {
        this.desk = desk;
        this.door = door;
        this.words = words;
    }

    @Override
    public List<Query> asks(Actor actor, Instant now) {
        return door.may(actor, SimfoniPermission.WATCH) ? List.of(desk.asksWaiting(actor)) : List.of();
    }

    @Override
    public List<Task> tasks(Actor actor, Instant now, Locale locale) {
        if (!door.may(actor, SimfoniPermission.WATCH)) {
            return List.of();
        }
        EntryDesk.Waiting waiting = desk.waiting(actor);
        List<Task> tasks = new ArrayList<>();
        add(tasks, waiting.missing(), EntryDesk.Which.NOT_ENTERED, locale);
        add(tasks, waiting.changed(), EntryDesk.Which.NEEDS_UPDATE, locale);
        return tasks;
    }

    private void add(List<Task> tasks, int clients, EntryDesk.Which which, Locale locale) {
        if (clients > 0) {
            tasks.add(new Task(
                    Group.TODAY,
                    null,
                    words.getMessage("simfoni.work." + which, new Object[] {clients}, locale),
                    null,
                    "/simfoni?tampil=" + which));
        }
    }
}
