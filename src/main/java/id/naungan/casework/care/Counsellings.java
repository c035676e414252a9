package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.SealedRecords;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Konseling dalam basis data. Rows are only added. */
@Repository
class Counsellings {
    private static final String TABLE = "casework.counselling";

    private final JdbcClient jdbc;
    private final SealedRecords records;

    Counsellings(JdbcClient jdbc, SealedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    UUID add(Actor actor, CaseFile file, Counselling session, Counselling.Note note, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into casework.counselling (office_id, id, case_id, at, recorded_at, by_account, kind, topics, next_day, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        file.id().value(),
                        Timestamp.from(session.at()),
                        Timestamp.from(now),
                        actor.account().value(),
                        session.kind().name(),
                        session.topics().stream().map(Enum::name).toArray(String[]::new),
                        session.nextDay() == null ? null : Date.valueOf(session.nextDay()),
                        records.seal(actor.office(), file.id(), TABLE, id, note)))
                .update();
        return id;
    }

    /** Newest first; a note that is not open to her is not even unsealed. */
    List<Counselling> of(CaseFile file) {
        return jdbc.sql("""
                select c.*, a.display_name from casework.counselling c join access.account a on a.id = c.by_account
                where c.case_id = ? order by c.at desc, c.recorded_at desc, c.id
                """)
                .param(file.id().value())
                .query((row, number) -> session(file, row))
                .list();
    }

    private Counselling session(CaseFile file, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        CounsellingKind kind = CounsellingKind.valueOf(row.getString("kind"));
        Date next = row.getDate("next_day");
        return new Counselling(
                row.getTimestamp("at").toInstant(),
                row.getString("display_name"),
                kind,
                Arrays.stream((String[]) row.getArray("topics").getArray())
                        .map(CounsellingTopic::valueOf)
                        .toList(),
                next == null ? null : next.toLocalDate(),
                kind.isOpenTo(file)
                        ? records.open(
                                file.office(), file.id(), TABLE, id, row.getBytes("sealed"), Counselling.Note.class)
                        : null);
    }
}
