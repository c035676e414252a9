package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CasePermission;
import id.naungan.casework.WorkSource;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Penanganan di daftar kerja. Lines of plans that are due, plans that wait for approval, and days on which somebody promised
 * to look again. What a row says tells nothing of why. One statement for all of them.
 */
@Component
class CareWork implements WorkSource {
    private static final String ROWS = """
            select what, case_id, due from (
                select 'plan-due' what, p.case_id, p.next_due due from casework.plan p join %1$s v on v.case_id = p.case_id
                where p.next_due <= ? and not exists (
                    select 1 from casework.plan l where l.case_id = p.case_id and l.number > p.number)
                union all
                select 'plan-waits', p.case_id, null from casework.plan p join %2$s v on v.case_id = p.case_id
                where p.by_account <> ?
                  and not exists (select 1 from casework.plan l where l.case_id = p.case_id and l.number > p.number)
                  and not exists (select 1 from casework.plan_decision d where d.plan_id = p.id)
                union all
                select 'look-again', a.case_id, a.next_day from (
                    select case_id, at, recorded_at, next_day from casework.assessment
                    union all select case_id, at, recorded_at, next_day from casework.instrument_result) a
                join %3$s v on v.case_id = a.case_id
                where a.next_day <= ?
                  and not exists (select 1 from casework.assessment l where l.case_id = a.case_id and l.at > a.at)
                  and not exists (select 1 from casework.safety_plan s where s.case_id = a.case_id and s.at >= a.recorded_at
                                  and (s.at at time zone ?)::date >= a.next_day)
                union all
                select 'counselling', k.case_id, k.next_day from casework.counselling k join %4$s v on v.case_id = k.case_id
                where k.next_day <= ?
                  and not exists (select 1 from casework.counselling l where l.case_id = k.case_id and l.at > k.at)
            ) task join casework.case_file c using (case_id)
            where c.state in ('UNVERIFIED', 'OPEN') group by what, case_id, due order by due limit 60""";

    private final CaseDoor door;
    private final OneTrip trip;
    private final MessageSource words;

    CareWork(CaseDoor door, OneTrip trip, MessageSource words) {
        this.door = door;
        this.trip = trip;
        this.words = words;
    }

    @Override
    public List<WorkSource.Task> tasks(Actor actor, Instant now, Locale locale) {
        LocalDate today = now.atZone(actor.zone()).toLocalDate();
        return trip.list(asks(actor, now).getFirst(), (row, number) -> task(row, actor, today, locale));
    }

    @Override
    public List<Query> asks(Actor actor, Instant now) {
        Date today = Date.valueOf(now.atZone(actor.zone()).toLocalDate());
        return List.of(Query.of(
                ROWS.formatted(
                        door.visibleCases(actor, CasePermission.PLAN),
                        door.visibleCases(actor, CasePermission.APPROVE_PLAN),
                        door.visibleCases(actor, CasePermission.ASSESS),
                        door.visibleCases(actor, CasePermission.COUNSEL)),
                today,
                actor.account().value(),
                today,
                actor.zone().getId(),
                today));
    }

    private WorkSource.Task task(ResultSet row, Actor actor, LocalDate today, Locale locale) throws SQLException {
        String what = row.getString("what");
        CaseId id = new CaseId(row.getObject("case_id", UUID.class));
        Date due = row.getDate("due");
        boolean isLate = due != null && due.toLocalDate().isBefore(today);
        return new WorkSource.Task(
                isLate ? WorkSource.Group.OVERDUE : WorkSource.Group.TODAY,
                id,
                words.getMessage("casework.work." + what, null, locale),
                due == null
                        ? null
                        : due.toLocalDate()
                                .atTime(LocalTime.MAX)
                                .atZone(actor.zone())
                                .toInstant(),
                "/kasus/" + id + "/" + page(what));
    }

    private static String page(String what) {
        return switch (what) {
            case "plan-due" -> "rencana";
            case "plan-waits" -> "rencana/keputusan";
            case "look-again" -> "keselamatan";
            default -> "konseling";
        };
    }
}
