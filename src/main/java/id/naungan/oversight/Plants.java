package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rekam umpan di basis data. Who opened one is read from the access log, so that an opening and its alarm are the same row;
 * what the planter herself does there is none, and nobody is told of her own.
 */
@Repository
class Plants {
    private static final String OPENING = """
            l.case_id = p.case_id and l.office_id = p.office_id and l.actor_id <> p.planted_by and l.at >= p.at""";

    private static final String ALL = """
            select p.case_id, c.number, n.display_name, p.at, p.lifted_at,
                   (select count(*) from access.audit l where %s and l.actor_id <> ?) as opened
            from oversight.planted p join casework.case_file c on c.case_id = p.case_id
            join access.account n on n.id = p.planted_by
            where p.office_id = ?""".formatted(OPENING);

    private final JdbcClient jdbc;
    private final Readings readings;
    private final Sealing sealing;
    private final CaseDoor door;
    private final OneTrip trip;

    Plants(JdbcClient jdbc, Readings readings, Sealing sealing, CaseDoor door, OneTrip trip) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.sealing = sealing;
        this.door = door;
        this.trip = trip;
    }

    void add(Actor actor, CaseId caseId, Instant now) {
        jdbc.sql("insert into oversight.planted (office_id, case_id, planted_by, at) values (?, ?, ?, ?)")
                .params(actor.office().value(), caseId.value(), actor.account().value(), Timestamp.from(now))
                .update();
        door.note(actor, caseId, OversightPermission.PLANT, "planted", null);
    }

    List<Planted> all(Actor actor) {
        return jdbc.sql(ALL + " order by p.lifted_at nulls first, p.at desc")
                .params(actor.account().value(), actor.office().value())
                .query(Plants::planted)
                .list();
    }

    Optional<Planted> find(Actor actor, String caseId) {
        return jdbc.sql(ALL + " and p.case_id::text = ?")
                .params(actor.account().value(), actor.office().value(), caseId)
                .query(Plants::planted)
                .optional();
    }

    Planted.Trail trail(Actor actor, Planted planted) {
        return new Planted.Trail(planted, readings.ofPlanted(actor, planted.caseId()), words(actor, planted));
    }

    /** Those of the office that somebody else opened since she last looked. */
    List<UUID> opened(Actor actor) {
        return trip.list(asksOpened(actor), (row, number) -> row.getObject(1, UUID.class));
    }

    Query asksOpened(Actor actor) {
        return Query.of(
                """
                select p.case_id from oversight.planted p where p.office_id = ? and p.lifted_at is null
                  and exists (select 1 from access.audit l where %s and l.actor_id <> ? and not exists (
                    select 1 from oversight.planted_review r where r.case_id = p.case_id and r.account_id = ? and r.at >= l.at))
                order by p.at""".formatted(OPENING),
                actor.office().value(),
                actor.account().value(),
                actor.account().value());
    }

    void review(Actor actor, Planted planted, String words, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into oversight.planted_review (office_id, id, case_id, account_id, at, sealed)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        actor.office().value(),
                        id,
                        planted.caseId().value(),
                        actor.account().value(),
                        Timestamp.from(now),
                        sealing.seal(Owner.of(actor.office(), planted.caseId()), place(id), words))
                .update();
        door.note(actor, planted.caseId(), OversightPermission.PLANT, "planted-reviewed", null);
    }

    /** Whether it still lay there. */
    boolean lift(Actor actor, Planted planted, Instant now) {
        door.note(actor, planted.caseId(), OversightPermission.PLANT, "planted-lifted", null);
        return jdbc.sql(
                                "update oversight.planted set lifted_at = ?, lifted_by = ? where case_id = ? and lifted_at is null")
                        .params(
                                Timestamp.from(now),
                                actor.account().value(),
                                planted.caseId().value())
                        .update()
                == 1;
    }

    private List<Planted.Word> words(Actor actor, Planted planted) {
        return jdbc.sql("""
                select r.id, r.at, r.sealed, n.display_name from oversight.planted_review r
                join access.account n on n.id = r.account_id where r.case_id = ? order by r.at desc""")
                .param(planted.caseId().value())
                .query((row, number) -> new Planted.Word(
                        row.getString("display_name"),
                        row.getTimestamp("at").toInstant(),
                        sealing.open(
                                Owner.of(actor.office(), planted.caseId()),
                                place(row.getObject("id", UUID.class)),
                                row.getBytes("sealed"))))
                .list();
    }

    private static Planted planted(ResultSet row, int number) throws SQLException {
        Timestamp lifted = row.getTimestamp("lifted_at");
        return new Planted(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                row.getString("display_name"),
                row.getTimestamp("at").toInstant(),
                lifted == null ? null : lifted.toInstant(),
                row.getInt("opened"));
    }

    private static Place place(UUID row) {
        return new Place("oversight.planted_review", "sealed", row);
    }
}
