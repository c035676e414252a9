package id.naungan.casework;

import id.naungan.access.Actor;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Catatan penanganan. Explanations, assessments and monitoring entries; every one stays, the last one counts. */
@Repository
class CareRecords {
    private final JdbcClient jdbc;
    private final SealedRecords records;

    CareRecords(JdbcClient jdbc, SealedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    UUID explained(Actor actor, CaseFile file, Instant at, Set<String> services, boolean channels) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into casework.explanation (office_id, id, case_id, at, by_account, services, complaint_channels_told)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        id,
                        file.id().value(),
                        Timestamp.from(at),
                        actor.account().value(),
                        services.toArray(String[]::new),
                        channels)
                .update();
        return id;
    }

    /** Whether the number was still free: false means somebody else wrote the next assessment first. */
    boolean add(Actor actor, CaseFile file, UUID id, int number, Instant now, CareDesk.Assessed assessed) {
        LocalDate next = assessed.next();
        return jdbc.sql("""
                insert into casework.assessment (office_id, id, case_id, number, at, recorded_at, by_account, next_day, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id, number) do nothing
                """)
                        .params(Arrays.asList(
                                actor.office().value(),
                                id,
                                file.id().value(),
                                number,
                                Timestamp.from(assessed.at()),
                                Timestamp.from(now),
                                actor.account().value(),
                                next == null ? null : Date.valueOf(next),
                                records.seal(
                                        actor.office(), file.id(), "casework.assessment", id, assessed.assessment())))
                        .update()
                == 1;
    }

    /** How many assessments there are; the ones from before numbers count too. */
    int assessed(CaseFile file) {
        return jdbc.sql("select count(*) from casework.assessment where case_id = ?")
                .param(file.id().value())
                .query(Integer.class)
                .single();
    }

    List<Dated<Assessment>> assessments(CaseFile file) {
        return history(file, "casework.assessment", Assessment.class);
    }

    UUID add(Actor actor, CaseFile file, Instant at, Instant now, Monitoring monitoring, @Nullable LocalDate next) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into casework.monitoring (office_id, id, case_id, at, recorded_at, by_account, next_day, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        file.id().value(),
                        Timestamp.from(at),
                        Timestamp.from(now),
                        actor.account().value(),
                        next == null ? null : Date.valueOf(next),
                        records.seal(actor.office(), file.id(), "casework.monitoring", id, monitoring)))
                .update();
        return id;
    }

    List<Dated<Monitoring>> monitorings(CaseFile file) {
        return history(file, "casework.monitoring", Monitoring.class);
    }

    private <T> List<Dated<T>> history(CaseFile file, String table, Class<T> type) {
        return jdbc.sql(
                        "select t.id, t.at, t.sealed, a.display_name from " + table
                                + " t join access.account a on a.id = t.by_account where t.case_id = ? order by t.at desc, t.recorded_at desc, t.id")
                .param(file.id().value())
                .query((row, count) -> new Dated<>(
                        row.getTimestamp("at").toInstant(),
                        row.getString("display_name"),
                        open(file, table, row, type)))
                .list();
    }

    private <T> T open(CaseFile file, String table, ResultSet row, Class<T> type) throws SQLException {
        return records.open(
                file.office(), file.id(), table, row.getObject("id", UUID.class), row.getBytes("sealed"), type);
    }
}
