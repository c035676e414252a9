package id.naungan.outreach;

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
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Konsultasi dalam basis data. Rows are only added; a confirmation is a row of its own. */
@Repository
class Consultations {
    private static final String TABLE = "outreach.consultation";
    private static final String CONFIRMATION = "outreach.confirmation";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;
    private final CaseDoor door;
    private final OneTrip trip;

    /** What waits for the word of who was asked. */
    record Waiting(CaseId caseId, Instant since) {}

    Consultations(JdbcClient jdbc, Sealing sealing, JsonMapper json, CaseDoor door, OneTrip trip) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
        this.door = door;
        this.trip = trip;
    }

    UUID add(Actor actor, CaseFile file, Instant at, AccountId adviser, Consultation.Words words, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into outreach.consultation (office_id, id, case_id, happened_at, recorded_at, by_account, adviser, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        id,
                        file.id().value(),
                        Timestamp.from(at),
                        Timestamp.from(now),
                        actor.account().value(),
                        adviser.value(),
                        sealing.seal(owner(file), place(TABLE, id), json.writeValueAsString(words)))
                .update();
        return id;
    }

    /** False when it was confirmed before. */
    boolean confirm(Actor actor, CaseFile file, UUID consultation, String addition, Instant now) {
        return jdbc.sql("""
                insert into outreach.confirmation (office_id, consultation_id, case_id, at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?) on conflict (consultation_id) do nothing
                """)
                        .params(
                                actor.office().value(),
                                consultation,
                                file.id().value(),
                                Timestamp.from(now),
                                actor.account().value(),
                                sealing.seal(owner(file), place(CONFIRMATION, consultation), addition))
                        .update()
                == 1;
    }

    /** Newest first, their words opened. */
    List<Consultation> of(CaseFile file) {
        return trip.list(asks(file), (row, number) -> consultation(file, row));
    }

    static Query asks(CaseFile file) {
        return Query.of("""
                select c.id, c.happened_at, c.by_account, c.adviser, c.sealed, a.display_name as author, b.display_name as advised_by,
                    n.at as confirmed, n.sealed as addition
                from outreach.consultation c join access.account a on a.id = c.by_account join access.account b on b.id = c.adviser
                left join outreach.confirmation n on n.consultation_id = c.id
                where c.case_id = ? order by c.happened_at desc, c.recorded_at desc, c.id""", file.id().value());
    }

    /** Those that she was asked and has not confirmed, the oldest first. */
    List<Waiting> waiting(Actor actor) {
        return trip.list(
                asksWaiting(actor),
                (row, number) -> new Waiting(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getTimestamp("happened_at").toInstant()));
    }

    /** What {@link #waiting} asks, to travel with others. */
    Query asksWaiting(Actor actor) {
        return Query.of(
                """
                select c.case_id, c.happened_at from outreach.consultation c join %s v on v.case_id = c.case_id
                where c.adviser = ? and not exists (select 1 from outreach.confirmation n where n.consultation_id = c.id)
                order by c.happened_at, c.id limit 40""".formatted(door.visibleCases(actor, OutreachPermission.ADVISE)),
                actor.account().value());
    }

    private Consultation consultation(CaseFile file, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp confirmed = row.getTimestamp("confirmed");
        byte[] addition = row.getBytes("addition");
        return new Consultation(
                id,
                row.getTimestamp("happened_at").toInstant(),
                new AccountId(row.getObject("by_account", UUID.class)),
                row.getString("author"),
                new AccountId(row.getObject("adviser", UUID.class)),
                row.getString("advised_by"),
                json.readValue(
                        sealing.open(owner(file), place(TABLE, id), row.getBytes("sealed")), Consultation.Words.class),
                confirmed == null ? null : confirmed.toInstant(),
                addition == null ? "" : sealing.open(owner(file), place(CONFIRMATION, id), addition));
    }

    private static Owner owner(CaseFile file) {
        return Owner.of(file.office(), file.id());
    }

    private static Place place(String table, UUID row) {
        return new Place(table, "sealed", row);
    }
}
