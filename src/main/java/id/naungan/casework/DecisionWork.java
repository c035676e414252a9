package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Keputusan dan pemantauan di daftar kerja. Terminations that wait for her word, and monitoring whose day has come. */
@Component
class DecisionWork implements WorkSource {
    private final Closures closures;
    private final CaseDoor door;
    private final OneTrip trip;
    private final MessageSource words;

    DecisionWork(Closures closures, CaseDoor door, OneTrip trip, MessageSource words) {
        this.closures = closures;
        this.door = door;
        this.trip = trip;
        this.words = words;
    }

    @Override
    public List<Query> asks(Actor actor, Instant now) {
        List<Query> asked = new ArrayList<>();
        if (door.may(actor, CasePermission.DECIDE_CLOSURE)) {
            asked.add(closures.asksWaitingFor(actor));
        }
        if (door.may(actor, CasePermission.MONITOR)) {
            asked.add(asksMonitoring(actor, today(actor, now)));
        }
        return asked;
    }

    @Override
    public List<WorkSource.Task> tasks(Actor actor, Instant now, Locale locale) {
        List<WorkSource.Task> tasks = new ArrayList<>();
        if (door.may(actor, CasePermission.DECIDE_CLOSURE)) {
            String what = words.getMessage("casework.work.closure-waits", null, locale);
            closures.waitingFor(actor)
                    .forEach(id -> tasks.add(new WorkSource.Task(
                            WorkSource.Group.TODAY, id, what, null, "/kasus/" + id + "/terminasi")));
        }
        if (door.may(actor, CasePermission.MONITOR)) {
            tasks.addAll(monitoring(actor, today(actor, now), locale));
        }
        return tasks;
    }

    /** Only the latest entry of a case counts; an earlier next day is overtaken. */
    private List<WorkSource.Task> monitoring(Actor actor, LocalDate today, Locale locale) {
        String what = words.getMessage("casework.work.monitoring", null, locale);
        return trip.list(asksMonitoring(actor, today), (row, number) -> {
            UUID id = row.getObject("case_id", UUID.class);
            LocalDate day = row.getDate("next_day").toLocalDate();
            return new WorkSource.Task(
                    day.isBefore(today) ? WorkSource.Group.OVERDUE : WorkSource.Group.TODAY,
                    new CaseId(id),
                    what,
                    day.atTime(LocalTime.MAX).atZone(actor.zone()).toInstant(),
                    "/kasus/" + id + "/pemantauan");
        });
    }

    private Query asksMonitoring(Actor actor, LocalDate today) {
        return Query.of("""
                select m.case_id, m.next_day from casework.monitoring m
                join casework.case_file c on c.case_id = m.case_id and c.state = 'OPEN'
                join %s v on v.case_id = m.case_id
                where m.next_day <= ? and not exists (select 1 from casework.monitoring later where later.case_id = m.case_id and later.at > m.at)
                order by m.next_day limit 40""".formatted(door.visibleCases(actor, CasePermission.MONITOR)), Date.valueOf(today));
    }

    private static LocalDate today(Actor actor, Instant now) {
        return now.atZone(actor.zone()).toLocalDate();
    }
}
