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

/** Kebutuhan dalam basis data. The codes of chosen needs are clear, what she said is not. */
@Repository
class NeedRecords {
    private static final String TABLE = "casework.needs_agreed";

    private final JdbcClient jdbc;
    private final SealedRecords records;

    NeedRecords(JdbcClient jdbc, SealedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** Whether the number was still free. */
    boolean add(Actor actor, CaseFile file, UUID id, int number, Instant now, AgreedNeeds needs) {
        return jdbc.sql("""
                insert into casework.needs_agreed (office_id, id, case_id, number, at, by_account, needs, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id, number) do nothing
                """)
                        .params(
                                actor.office().value(),
                                id,
                                file.id().value(),
                                number,
                                Timestamp.from(now),
                                actor.account().value(),
                                needs.chosen().stream()
                                        .map(line -> line.need().name())
                                        .toArray(String[]::new),
                                records.seal(actor.office(), file.id(), TABLE, id, needs))
                        .update()
                == 1;
    }

    /** Newest first. */
    List<NeedsDesk.Agreed> of(CaseFile file) {
        return jdbc.sql("""
                select n.id, n.number, n.at, n.sealed, a.display_name from casework.needs_agreed n
                join access.account a on a.id = n.by_account where n.case_id = ? order by n.number desc
                """)
                .param(file.id().value())
                .query((row, count) -> new NeedsDesk.Agreed(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("display_name"),
                        records.open(
                                file.office(),
                                file.id(),
                                TABLE,
                                row.getObject("id", UUID.class),
                                row.getBytes("sealed"),
                                AgreedNeeds.class)))
                .list();
    }
}
