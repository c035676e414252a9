package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Penerimaan biasa dalam basis data. */
@Repository
class Receptions {
    private final JdbcClient jdbc;

    /** What stays readable of it. */
    record Kept(Reception.Came came, boolean safeNow) {}

    Receptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Actor actor, CaseFile file, Reception reception, Instant now) {
        jdbc.sql("""
                insert into intake.reception (office_id, case_id, came, safe_now, recorded_at, by_account)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        file.id().value(),
                        reception.came().name(),
                        reception.safeNow(),
                        Timestamp.from(now),
                        actor.account().value())
                .update();
    }

    Optional<Kept> find(CaseFile file) {
        return jdbc.sql("select came, safe_now from intake.reception where case_id = ?")
                .param(file.id().value())
                .query((row, number) ->
                        new Kept(Reception.Came.valueOf(row.getString("came")), row.getBoolean("safe_now")))
                .optional();
    }
}
