package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import id.naungan.sealing.Owner;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wawancara dalam basis data; each stays as it was written. */
@Repository
class Interviews {
    private static final String TABLE = "intake.interview";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final OneTrip trip;

    Interviews(JdbcClient jdbc, Seals seals, OneTrip trip) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.trip = trip;
    }

    UUID add(Actor actor, CaseFile file, Interview interview, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into intake.interview (office_id, id, case_id, began_at, ended_at, recorded_at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        id,
                        file.id().value(),
                        Timestamp.from(interview.began()),
                        Timestamp.from(interview.ended()),
                        Timestamp.from(now),
                        actor.account().value(),
                        seals.seal(owner(file), TABLE, id, interview))
                .update();
        return id;
    }

    List<Interview.Kept> of(CaseFile file) {
        return jdbc.sql("""
                select i.id, i.recorded_at, i.sealed, coalesce(a.display_name, '') as by_name
                from intake.interview i left join access.account a on a.id = i.by_account
                where i.case_id = ? order by i.began_at desc, i.recorded_at desc
                """)
                .param(file.id().value())
                .query((row, number) -> new Interview.Kept(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("by_name"),
                        seals.open(
                                owner(file),
                                TABLE,
                                row.getObject("id", UUID.class),
                                row.getBytes("sealed"),
                                Interview.class)))
                .list();
    }

    long count(CaseFile file) {
        return trip.list(asksCount(file), (row, number) -> row.getLong(1)).getFirst();
    }

    static Query asksCount(CaseFile file) {
        return Query.of(
                "select count(*) from intake.interview where case_id = ?",
                file.id().value());
    }

    private static Owner owner(CaseFile file) {
        return Owner.of(file.office(), file.id());
    }
}
