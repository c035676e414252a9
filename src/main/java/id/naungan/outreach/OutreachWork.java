package id.naungan.outreach;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.WorkSource;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Penjangkauan di daftar kerja. A visit is a task of who took it until it has an end; what a team did without asking is one of a supervisor. */
@Component
class OutreachWork implements WorkSource {
    private final SoughtCases sought;
    private final CaseDoor door;
    private final MessageSource words;

    OutreachWork(SoughtCases sought, CaseDoor door, MessageSource words) {
        this.sought = sought;
        this.door = door;
        this.words = words;
    }

    @Override
    public List<Query> asks(Actor actor, Instant now) {
        return door.may(actor, OutreachPermission.READ) ? List.of(sought.asksOpen(actor)) : List.of();
    }

    @Override
    public List<Task> tasks(Actor actor, Instant now, Locale locale) {
        if (!door.may(actor, OutreachPermission.READ)) {
            return List.of();
        }
        boolean oversees = door.may(actor, OutreachPermission.OVERSEE);
        return sought.open(actor).stream()
                .flatMap(line -> tasks(line, actor, oversees, locale))
                .toList();
    }

    private Stream<Task> tasks(SoughtCases.Line line, Actor actor, boolean oversees, Locale locale) {
        List<Task> tasks = new ArrayList<>();
        if (oversees && line.untold() > 0) {
            tasks.add(task(Group.TODAY, line, "outreach.work.untold", "", locale));
        }
        if (line.isOnTheWay() && line.withdrawn()) {
            tasks.add(task(Group.TODAY, line, "outreach.work.withdrawn", "/kunjungan", locale));
        } else if (line.isOnTheWay() && actor.account().equals(line.visit())) {
            tasks.add(task(Group.TODAY, line, "outreach.work.visit", "/kunjungan", locale));
        }
        return tasks.stream();
    }

    private Task task(Group group, SoughtCases.Line line, String key, String page, Locale locale) {
        return new Task(
                group,
                line.caseId(),
                words.getMessage(key, null, locale),
                null,
                "/kasus/" + line.caseId() + "/penjangkauan" + page);
    }
}
