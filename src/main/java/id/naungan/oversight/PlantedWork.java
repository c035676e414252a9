package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.WorkSource;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Rekam umpan di daftar kerja: somebody opened one, said on the next page of everyone who is told. */
@Component
class PlantedWork implements WorkSource {
    private final Plants plants;
    private final CaseDoor door;
    private final MessageSource words;

    PlantedWork(Plants plants, CaseDoor door, MessageSource words) {
        this.plants = plants;
        this.door = door;
        this.words = words;
    }

    @Override
    public List<Query> asks(Actor actor, Instant now) {
        return door.may(actor, OversightPermission.PLANT) ? List.of(plants.asksOpened(actor)) : List.of();
    }

    @Override
    public List<Task> tasks(Actor actor, Instant now, Locale locale) {
        if (!door.may(actor, OversightPermission.PLANT)) {
            return List.of();
        }
        String opened = words.getMessage("oversight.work.planted", null, locale);
        return plants.opened(actor).stream()
                .map(id -> new Task(Group.OVERDUE, null, opened, null, "/pengawasan/umpan/" + id))
                .toList();
    }
}
