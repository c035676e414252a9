package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pecah kaca di basis data. */
@Repository
class Glasses {
    private static final String TABLE = "oversight.glass";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final CaseDoor door;
    private final OneTrip trip;

    Glasses(JdbcClient jdbc, Sealing sealing, CaseDoor door, OneTrip trip) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.door = door;
        this.trip = trip;
    }

    /** The case of that number in her office, unless she is kept out of it; she may see it or not. */
    Optional<CaseId> numbered(Actor actor, String number) {
        return jdbc.sql("""
                select c.case_id from casework.case_file c join access.unit_case v on v.case_id = c.case_id
                where c.office_id = ? and c.number = ?""")
                .params(actor.office().value(), number)
                .query((row, count) -> new CaseId(row.getObject(1, UUID.class)))
                .optional();
    }

    UUID add(Actor actor, CaseId caseId, Glass.Need need, String reason, Instant now, Instant until) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into oversight.glass (office_id, id, case_id, account_id, code, at, until, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        actor.office().value(),
                        id,
                        caseId.value(),
                        actor.account().value(),
                        need.name(),
                        Timestamp.from(now),
                        Timestamp.from(until),
                        sealing.seal(Owner.of(actor.office(), caseId), place("sealed", id), reason))
                .update();
        return id;
    }

    void tell(Actor actor, UUID glass, Map<AccountId, Told> told) {
        told.forEach((account, as) -> jdbc.sql(
                        "insert into oversight.glass_notice (office_id, glass_id, account_id, as_what) values (?, ?, ?, ?)")
                .params(actor.office().value(), glass, account.value(), as.name())
                .update());
    }

    /** As what somebody is told. */
    enum Told {
        OWNER,
        SUPERVISOR,
        PEER
    }

    List<Running> running(Actor actor) {
        return jdbc.sql("""
                select b.case_id, c.number, b.until from access.broken_glass b
                join casework.case_file c on c.case_id = b.case_id
                where b.account_id = ? and b.office_id = ? order by b.until""")
                .params(actor.account().value(), actor.office().value())
                .query((row, count) -> new Running(
                        new CaseId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    void end(Actor actor, CaseId caseId, Instant now) {
        jdbc.sql(
                        "update oversight.glass set ended_at = ? where case_id = ? and account_id = ? and ended_at is null and until > ?")
                .params(Timestamp.from(now), caseId.value(), actor.account().value(), Timestamp.from(now))
                .update();
    }

    /** All of a case, newest first; the caller has passed its door. */
    List<Glass> of(OfficeId office, CaseId caseId) {
        return jdbc.sql("""
                select g.*, a.display_name, r.display_name as reviewer,
                       array(select n.display_name from oversight.glass_notice t join access.account n on n.id = t.account_id
                             where t.glass_id = g.id order by n.display_name) as told
                from oversight.glass g join access.account a on a.id = g.account_id
                left join access.account r on r.id = g.reviewed_by
                where g.case_id = ? order by g.at desc, g.id""")
                .param(caseId.value())
                .query((row, count) -> glass(office, row))
                .list();
    }

    /** She has read what she was told of this case. */
    void seen(Actor actor, CaseId caseId, Instant now) {
        jdbc.sql("""
                update oversight.glass_notice t set seen_at = ? from oversight.glass g
                where g.id = t.glass_id and g.case_id = ? and t.account_id = ? and t.seen_at is null""")
                .params(Timestamp.from(now), caseId.value(), actor.account().value())
                .update();
    }

    /** False when it is her own, or somebody was quicker. */
    boolean review(Actor actor, CaseId caseId, UUID id, String words, Instant now) {
        return jdbc.sql("""
                update oversight.glass set reviewed_at = ?, reviewed_by = ?, review = ?
                where id = ? and case_id = ? and account_id <> ? and reviewed_at is null""")
                        .params(
                                Timestamp.from(now),
                                actor.account().value(),
                                sealing.seal(Owner.of(actor.office(), caseId), place("review", id), words),
                                id,
                                caseId.value(),
                                actor.account().value())
                        .update()
                == 1;
    }

    /** Cases with one that nobody has looked at, but her own. */
    List<CaseId> unreviewed(Actor actor) {
        return cases(asksUnreviewed(actor));
    }

    Query asksUnreviewed(Actor actor) {
        return Query.of(
                """
                select g.case_id from oversight.glass g join %s v on v.case_id = g.case_id
                where g.reviewed_at is null and g.account_id <> ? group by g.case_id order by min(g.at) limit 100
                """.formatted(door.visibleCases(actor, OversightPermission.REVIEW)),
                actor.account().value());
    }

    /** Cases of which she was told and has not looked. */
    List<CaseId> untold(Actor actor) {
        return cases(asksUntold(actor));
    }

    Query asksUntold(Actor actor) {
        return Query.of(
                """
                select g.case_id from oversight.glass_notice t join oversight.glass g on g.id = t.glass_id
                join %s v on v.case_id = g.case_id
                where t.account_id = ? and t.seen_at is null group by g.case_id order by min(g.at) limit 100
                """.formatted(door.visibleCases(actor, OversightPermission.READ_GLASS)),
                actor.account().value());
    }

    private List<CaseId> cases(Query query) {
        return trip.list(query, (row, count) -> new CaseId(row.getObject(1, UUID.class)));
    }

    private Glass glass(OfficeId office, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        CaseId caseId = new CaseId(row.getObject("case_id", UUID.class));
        Timestamp ended = row.getTimestamp("ended_at");
        byte[] review = row.getBytes("review");
        return new Glass(
                id,
                caseId,
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("display_name"),
                Glass.Need.valueOf(row.getString("code")),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("until").toInstant(),
                ended == null ? null : ended.toInstant(),
                sealing.open(Owner.of(office, caseId), place("sealed", id), row.getBytes("sealed")),
                List.of((String[]) row.getArray("told").getArray()),
                row.getString("reviewer"),
                review == null ? null : sealing.open(Owner.of(office, caseId), place("review", id), review));
    }

    private static Place place(String column, UUID row) {
        return new Place(TABLE, column, row);
    }
}
