package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pertemuan yang dicegah. Cases whose client and accused are in the office on one day; asks for today alone. */
@Repository
public class Meetings {
    private final JdbcClient jdbc;
    private final CaseDoor door;
    private final OfficeClock clock;
    private final OneTrip trip;

    Meetings(JdbcClient jdbc, CaseDoor door, OfficeClock clock, OneTrip trip) {
        this.jdbc = jdbc;
        this.door = door;
        this.clock = clock;
        this.trip = trip;
    }

    /** Once a day and case. */
    void add(Actor actor, CaseId caseId) {
        Instant now = clock.now();
        jdbc.sql("""
                insert into oversight.meeting (office_id, id, case_id, day, at) values (?, ?, ?, ?, ?)
                on conflict (case_id, day) do nothing""")
                .params(
                        actor.office().value(),
                        UUID.randomUUID(),
                        caseId.value(),
                        Date.valueOf(today(actor, now)),
                        Timestamp.from(now))
                .update();
    }

    /** Those among the cases whose client came to the office today, in a crisis or to report. */
    List<CaseId> arrived(Actor actor, Collection<CaseId> cases) {
        Instant from = today(actor, clock.now()).atStartOfDay(actor.zone()).toInstant();
        return jdbc.sql("""
                select c.case_id from casework.case_file c where c.case_id = any(?) and c.opened_at >= ?
                  and (exists (select 1 from intake.crisis_arrival a where a.case_id = c.case_id)
                       or exists (select 1 from intake.reception r where r.case_id = c.case_id and r.came = 'CLIENT'))""")
                .params(cases.stream().map(CaseId::value).toArray(UUID[]::new), Timestamp.from(from))
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /** For who watches over cases: where the two must be kept apart now. */
    List<CaseId> open(Actor actor, Instant now) {
        return trip.list(asksOpen(actor, now), (row, number) -> new CaseId(row.getObject(1, UUID.class)));
    }

    Query asksOpen(Actor actor, Instant now) {
        return Query.of(
                """
                select m.case_id from oversight.meeting m join %s v on v.case_id = m.case_id
                where m.office_id = ? and m.day = ? and m.settled_at is null order by m.at limit 40
                """.formatted(door.visibleCases(actor, OversightPermission.KEEP_OUT)),
                actor.office().value(),
                day(actor, now));
    }

    /** For the counter: whether to ask before the next visitor is called. Of a case she is kept out of she hears nothing. */
    boolean asksFirst(Actor actor, Instant now) {
        return !trip.list(asksCounter(actor, now), (row, number) -> row.getInt(1))
                .isEmpty();
    }

    Query asksCounter(Actor actor, Instant now) {
        return Query.of("""
                select 1 from oversight.meeting m
                where m.office_id = ? and m.day = ? and m.settled_at is null
                  and not exists (select 1 from access.kept_out o where o.case_id = m.case_id) limit 1""", actor.office().value(), day(actor, now));
    }

    /** The same for a page that is asked now. */
    public boolean asksFirst(Actor actor) {
        return asksFirst(actor, clock.now());
    }

    Query asksOf(Actor actor, CaseFile file) {
        return Query.of(
                "select 1 from oversight.meeting where case_id = ? and day = ? and settled_at is null",
                file.id().value(),
                day(actor, clock.now()));
    }

    public boolean isOpen(Actor actor, CaseFile file) {
        return !trip.list(asksOf(actor, file), (row, number) -> row.getInt(1)).isEmpty();
    }

    /** They have been kept apart. */
    public void settle(Actor actor, CaseFile file) {
        jdbc.sql("""
                update oversight.meeting set settled_at = ?, settled_by = ?
                where case_id = ? and day = ? and settled_at is null""")
                .params(
                        Timestamp.from(clock.now()),
                        actor.account().value(),
                        file.id().value(),
                        Date.valueOf(today(actor, clock.now())))
                .update();
        door.note(actor, file.id(), OversightPermission.KEEP_OUT, "kept-apart", null);
    }

    private static Date day(Actor actor, Instant now) {
        return Date.valueOf(today(actor, now));
    }

    private static LocalDate today(Actor actor, Instant now) {
        return now.atZone(actor.zone()).toLocalDate();
    }
}
