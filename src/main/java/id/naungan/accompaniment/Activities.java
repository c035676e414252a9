package id.naungan.accompaniment;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Kegiatan dalam basis data. Rows are only added. Needs the office's scope. */
@Repository
class Activities {
    private static final String TABLE = "accompaniment.activity";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;
    private final OneTrip trip;

    Activities(JdbcClient jdbc, Sealing sealing, JsonMapper json, OneTrip trip) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
        this.trip = trip;
    }

    UUID add(Actor actor, CaseFile file, ActivityKind kind, Instant at, Activity.Words words, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into accompaniment.activity (office_id, id, case_id, kind, happened_at, recorded_at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        id,
                        file.id().value(),
                        kind.name(),
                        Timestamp.from(at),
                        Timestamp.from(now),
                        actor.account().value(),
                        sealing.seal(owner(file), place(id), json.writeValueAsString(words)))
                .update();
        return id;
    }

    /** Newest first. */
    List<Activity> of(CaseFile file) {
        return trip.list(
                asks(file),
                (row, number) -> new Activity(
                        ActivityKind.valueOf(row.getString("kind")),
                        row.getTimestamp("happened_at").toInstant(),
                        json.readValue(
                                sealing.open(
                                        owner(file), place(row.getObject("id", UUID.class)), row.getBytes("sealed")),
                                Activity.Words.class),
                        row.getString("display_name")));
    }

    static Query asks(CaseFile file) {
        return Query.of("""
                select c.id, c.kind, c.happened_at, c.sealed, a.display_name from accompaniment.activity c
                join access.account a on a.id = c.by_account where c.case_id = ? order by c.happened_at desc, c.recorded_at desc, c.id""", file.id().value());
    }

    private static Owner owner(CaseFile file) {
        return Owner.of(file.office(), file.id());
    }

    private static Place place(UUID row) {
        return new Place(TABLE, "sealed", row);
    }
}
