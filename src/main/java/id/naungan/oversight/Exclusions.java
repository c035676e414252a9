package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.AccountId;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Pengecualian di basis data. What waits joins the cases that its reader may see, so that nobody is told of her own. */
@Repository
class Exclusions {
    private static final String TABLE = "oversight.exclusion";

    private final JdbcClient jdbc;
    private final CaseDoor door;
    private final Sealing sealing;
    private final JsonMapper json;
    private final OneTrip trip;

    Exclusions(JdbcClient jdbc, CaseDoor door, Sealing sealing, JsonMapper json, OneTrip trip) {
        this.jdbc = jdbc;
        this.door = door;
        this.sealing = sealing;
        this.json = json;
        this.trip = trip;
    }

    UUID add(
            Actor actor,
            CaseId caseId,
            AccountId account,
            Exclusion.How how,
            Exclusion.Reason reason,
            Successor successor,
            Instant now) {
        UUID id = UUID.randomUUID();
        Timestamp at = Timestamp.from(now);
        jdbc.sql("""
                insert into oversight.exclusion
                  (office_id, id, case_id, account_id, how, noted_by, at, sealed, for_post, settled_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        caseId.value(),
                        account.value(),
                        how.name(),
                        actor.account().value(),
                        at,
                        sealing.seal(
                                Owner.of(actor.office(), caseId), place("sealed", id), json.writeValueAsString(reason)),
                        successor.post(),
                        successor.isNeeded() ? null : at))
                .update();
        return id;
    }

    /** Those who are kept out of the case now, oldest first. */
    List<Exclusion> of(CaseFile file) {
        return jdbc.sql("""
                select x.id, x.account_id, a.display_name, x.how, n.display_name as noted, x.at, x.sealed,
                       x.settled_at is null as waits
                from oversight.exclusion x join access.account a on a.id = x.account_id
                join access.account n on n.id = x.noted_by
                where x.case_id = ? and x.lifted_at is null order by x.at, x.id""")
                .param(file.id().value())
                .query((row, number) -> exclusion(file, row))
                .list();
    }

    /** Cases in which another must be named by one of her posts. */
    List<CaseId> waiting(Actor actor) {
        return trip.list(asksWaiting(actor), (row, number) -> new CaseId(row.getObject(1, UUID.class)));
    }

    Query asksWaiting(Actor actor) {
        return Query.of(
                """
                select x.case_id from oversight.exclusion x join %s v on v.case_id = x.case_id
                where x.settled_at is null and x.lifted_at is null and x.for_post = any(cast(? as text[]))
                group by x.case_id order by min(x.at) limit 100
                """.formatted(door.visibleCases(actor, OversightPermission.KEEP_OUT)),
                "{" + String.join(",", actor.posts()) + "}");
    }

    /** Another has been named; false when nothing waits, or it is about herself. */
    boolean settle(Actor actor, CaseFile file, UUID id, Instant now) {
        return jdbc.sql("""
                update oversight.exclusion set settled_at = ?, settled_by = ?
                where id = ? and case_id = ? and account_id <> ? and settled_at is null""")
                        .params(
                                Timestamp.from(now),
                                actor.account().value(),
                                id,
                                file.id().value(),
                                actor.account().value())
                        .update()
                == 1;
    }

    /** False when it is lifted already, or about herself. */
    boolean lift(Actor actor, CaseFile file, UUID id, String why, Instant now) {
        return jdbc.sql("""
                update oversight.exclusion set lifted_at = ?, lifted_by = ?, lifted_why = ?
                where id = ? and case_id = ? and account_id <> ? and lifted_at is null""")
                        .params(
                                Timestamp.from(now),
                                actor.account().value(),
                                sealing.seal(Owner.of(file.office(), file.id()), place("lifted_why", id), why),
                                id,
                                file.id().value(),
                                actor.account().value())
                        .update()
                == 1;
    }

    private Exclusion exclusion(CaseFile file, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Exclusion(
                id,
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("display_name"),
                Exclusion.How.valueOf(row.getString("how")),
                row.getString("noted"),
                row.getTimestamp("at").toInstant(),
                json.readValue(
                        sealing.open(Owner.of(file.office(), file.id()), place("sealed", id), row.getBytes("sealed")),
                        Exclusion.Reason.class),
                row.getBoolean("waits"));
    }

    private static Place place(String column, UUID row) {
        return new Place(TABLE, column, row);
    }
}
