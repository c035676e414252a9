package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.SealedRecords;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rencana keselamatan dalam basis data. Every version stays. */
@Repository
class SafetyPlans {
    private static final String TABLE = "casework.safety_plan";

    private final JdbcClient jdbc;
    private final SealedRecords records;

    SafetyPlans(JdbcClient jdbc, SealedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** Whether the number was still free. */
    boolean add(Actor actor, CaseFile file, UUID id, SafetyPlan.Version version, Instant now) {
        return jdbc.sql("""
                insert into casework.safety_plan (office_id, id, case_id, number, at, by_account, paper_safe, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id, number) do nothing
                """)
                        .params(
                                actor.office().value(),
                                id,
                                file.id().value(),
                                version.number(),
                                Timestamp.from(now),
                                actor.account().value(),
                                version.paperSafe(),
                                records.seal(actor.office(), file.id(), TABLE, id, version.plan()))
                        .update()
                == 1;
    }

    /** Newest first. */
    List<SafetyPlan.Version> of(CaseFile file) {
        return jdbc.sql("""
                select s.id, s.number, s.at, s.paper_safe, s.sealed, a.display_name from casework.safety_plan s
                join access.account a on a.id = s.by_account where s.case_id = ? order by s.number desc
                """)
                .param(file.id().value())
                .query((row, count) -> new SafetyPlan.Version(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("display_name"),
                        row.getBoolean("paper_safe"),
                        records.open(
                                file.office(),
                                file.id(),
                                TABLE,
                                row.getObject("id", UUID.class),
                                row.getBytes("sealed"),
                                SafetyPlan.class)))
                .list();
    }
}
