package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.SealedRecords;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hasil instrumen dalam basis data. Rows are only added. */
@Repository
class InstrumentResults {
    private static final String TABLE = "casework.instrument_result";

    private final JdbcClient jdbc;
    private final SealedRecords records;

    InstrumentResults(JdbcClient jdbc, SealedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    void add(
            Actor actor,
            CaseFile file,
            UUID id,
            Instrument instrument,
            Instant at,
            InstrumentResult.Content content,
            @Nullable LocalDate next) {
        jdbc.sql("""
                insert into casework.instrument_result (office_id, id, case_id, at, recorded_at, by_account, instrument, version, next_day, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        file.id().value(),
                        Timestamp.from(at),
                        Timestamp.from(at),
                        actor.account().value(),
                        instrument.code(),
                        instrument.version(),
                        next == null ? null : Date.valueOf(next),
                        records.seal(actor.office(), file.id(), TABLE, id, content)))
                .update();
    }

    /** Newest first. */
    List<InstrumentResult> of(CaseFile file) {
        return jdbc.sql("""
                select r.id, r.at, r.instrument, r.version, r.sealed, a.display_name from casework.instrument_result r
                join access.account a on a.id = r.by_account where r.case_id = ? order by r.at desc, r.id
                """)
                .param(file.id().value())
                .query((row, count) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new InstrumentResult(
                            id,
                            row.getTimestamp("at").toInstant(),
                            row.getString("display_name"),
                            row.getString("instrument"),
                            row.getString("version"),
                            records.open(
                                    file.office(),
                                    file.id(),
                                    TABLE,
                                    id,
                                    row.getBytes("sealed"),
                                    InstrumentResult.Content.class));
                })
                .list();
    }
}
