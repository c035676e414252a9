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

/** Evaluasi dalam basis data. One a cycle. */
@Repository
class Evaluations {
    private static final String TABLE = "casework.evaluation";

    private final JdbcClient jdbc;
    private final SealedRecords records;

    Evaluations(JdbcClient jdbc, SealedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** Whether the cycle was still open. */
    boolean add(Actor actor, CaseFile file, UUID id, int cycle, Instant at, Instant now, Evaluation evaluation) {
        return jdbc.sql("""
                insert into casework.evaluation (office_id, id, case_id, cycle, at, recorded_at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id, cycle) do nothing
                """)
                        .params(
                                actor.office().value(),
                                id,
                                file.id().value(),
                                cycle,
                                Timestamp.from(at),
                                Timestamp.from(now),
                                actor.account().value(),
                                records.seal(actor.office(), file.id(), TABLE, id, evaluation))
                        .update()
                == 1;
    }

    /** Newest first. */
    List<Evaluation.OfCycle> of(CaseFile file) {
        return jdbc.sql("""
                select e.id, e.cycle, e.at, e.sealed, a.display_name from casework.evaluation e
                join access.account a on a.id = e.by_account where e.case_id = ? order by e.cycle desc
                """)
                .param(file.id().value())
                .query((row, count) -> new Evaluation.OfCycle(
                        row.getInt("cycle"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("display_name"),
                        records.open(
                                file.office(),
                                file.id(),
                                TABLE,
                                row.getObject("id", UUID.class),
                                row.getBytes("sealed"),
                                Evaluation.class)))
                .list();
    }
}
