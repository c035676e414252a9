package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import id.naungan.sealing.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Buku tamu dalam basis data. An entry lies under the office's key until it belongs to a case, then under that of the case. */
@Repository
class Guests {
    private static final String TABLE = "intake.guest";
    private static final int MOST = 300;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final CaseDoor door;
    private final OneTrip trip;
    private final ApplicationEventPublisher listeners;

    Guests(JdbcClient jdbc, Seals seals, CaseDoor door, OneTrip trip, ApplicationEventPublisher listeners) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.door = door;
        this.trip = trip;
        this.listeners = listeners;
    }

    UUID add(OfficeId office, AccountId by, Instant cameAt, Instant now, Guest.Entry entry) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into intake.guest (office_id, id, came_at, recorded_at, by_account, sealed) values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        office.value(),
                        id,
                        Timestamp.from(cameAt),
                        Timestamp.from(now),
                        by.value(),
                        seals.seal(Owner.of(office), TABLE, id, entry))
                .update();
        listeners.publishEvent(new GuestBookDesk.Came(office, by, id));
        return id;
    }

    /** All of that time with their names, of whatever case: for comparing within the house, never for a page. */
    List<GuestBookDesk.Here> here(OfficeId office, Instant from) {
        return jdbc.sql("select id, case_id, sealed from intake.guest where came_at >= ? order by came_at desc limit "
                        + MOST)
                .param(Timestamp.from(from))
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    UUID of = row.getObject("case_id", UUID.class);
                    CaseId caseId = of == null ? null : new CaseId(of);
                    Owner owner = caseId == null ? Owner.of(office) : Owner.of(office, caseId);
                    Guest.Entry entry = seals.open(owner, TABLE, id, row.getBytes("sealed"), Guest.Entry.class);
                    return new GuestBookDesk.Here(id, caseId, entry.name());
                })
                .list();
    }

    /** The guests who came in that time, newest first; what is of a case she may not see stays closed, and of one she is kept out of, absent. */
    List<Guest> between(Actor actor, Instant from, Instant until) {
        return jdbc.sql(select(actor)
                        + " where o.case_id is null and g.came_at >= ? and g.came_at < ? order by g.came_at desc limit "
                        + MOST)
                .params(Timestamp.from(from), Timestamp.from(until))
                .query((row, number) -> guest(actor, row))
                .list();
    }

    Optional<Guest> find(Actor actor, UUID id) {
        return jdbc.sql(select(actor) + " where o.case_id is null and g.id = ?")
                .param(id)
                .query((row, number) -> guest(actor, row))
                .optional();
    }

    boolean isSigned(CaseFile file) {
        return trip.list(asksSigned(file), (row, number) -> row.getBoolean(1)).getFirst();
    }

    static Query asksSigned(CaseFile file) {
        return Query.of(
                "select exists (select 1 from intake.guest where case_id = ?)",
                file.id().value());
    }

    /** False when somebody else was faster. */
    boolean settle(Actor actor, UUID id, Guest.Outcome outcome, Instant now) {
        return jdbc.sql("""
                update intake.guest set outcome = ?, settled_at = ?, settled_by = ? where id = ? and outcome is null
                """)
                        .params(
                                outcome.name(),
                                Timestamp.from(now),
                                actor.account().value(),
                                id)
                        .update()
                == 1;
    }

    /** The entry moves under the key of the case, so that it dies with it; false when somebody else was faster. */
    boolean join(Actor actor, CaseFile file, UUID id, Guest.Entry entry, Instant now) {
        return jdbc.sql("""
                update intake.guest set outcome = 'CASE', case_id = ?, settled_at = ?, settled_by = ?, sealed = ?
                where id = ? and outcome is null
                """)
                        .params(
                                file.id().value(),
                                Timestamp.from(now),
                                actor.account().value(),
                                seals.seal(Owner.of(file.office(), file.id()), TABLE, id, entry),
                                id)
                        .update()
                == 1;
    }

    private String select(Actor actor) {
        return """
                select g.id, g.came_at, g.outcome, g.case_id, g.sealed, v.case_id is not null as seen from intake.guest g
                left join %s v on v.case_id = g.case_id
                left join access.kept_out o on o.case_id = g.case_id""".formatted(door.visibleCases(actor, CasePermission.READ));
    }

    private Guest guest(Actor actor, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID of = row.getObject("case_id", UUID.class);
        String outcome = row.getString("outcome");
        CaseId caseId = of == null ? null : new CaseId(of);
        boolean closed = caseId != null && !row.getBoolean("seen");
        return new Guest(
                id,
                row.getTimestamp("came_at").toInstant(),
                outcome == null ? null : Guest.Outcome.valueOf(outcome),
                closed ? null : caseId,
                closed ? null : entry(actor, id, caseId, row.getBytes("sealed")));
    }

    private Guest.Entry entry(Actor actor, UUID id, @Nullable CaseId caseId, byte[] sealed) {
        Owner owner = caseId == null ? Owner.of(actor.office()) : Owner.of(actor.office(), caseId);
        return seals.open(owner, TABLE, id, sealed, Guest.Entry.class);
    }
}
