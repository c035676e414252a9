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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Catatan penanganan. Explanations, assessments, plans and monitoring entries; every one stays, the last one counts. */
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

    UUID add(Actor actor, CaseFile file, Instant at, Instant now, Assessment assessment) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into casework.assessment (office_id, id, case_id, at, recorded_at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        id,
                        file.id().value(),
                        Timestamp.from(at),
                        Timestamp.from(now),
                        actor.account().value(),
                        records.seal(actor.office(), file.id(), "casework.assessment", id, assessment))
                .update();
        return id;
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

    /** The plan with the highest number, with that number; empty before the first. */
    Optional<Numbered> plan(CaseFile file) {
        return jdbc.sql(
                        "select id, number, at, sealed from casework.plan where case_id = ? order by number desc limit 1")
                .param(file.id().value())
                .query((row, count) -> new Numbered(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        open(file, "casework.plan", row, Plan.class)))
                .optional();
    }

    /** Whether the number was still free: false means somebody else wrote the next plan first. */
    boolean add(Actor actor, CaseFile file, int number, Instant now, Plan plan) {
        UUID id = UUID.randomUUID();
        return jdbc.sql("""
                insert into casework.plan (office_id, id, case_id, number, at, by_account, agreed, needs, open_items, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id, number) do nothing
                """)
                        .params(
                                actor.office().value(),
                                id,
                                file.id().value(),
                                number,
                                Timestamp.from(now),
                                actor.account().value(),
                                plan.agreed(),
                                plan.items().stream()
                                        .map(Plan.Item::need)
                                        .distinct()
                                        .toArray(String[]::new),
                                (int) plan.open(),
                                records.seal(actor.office(), file.id(), "casework.plan", id, plan))
                        .update()
                == 1;
    }

    record Numbered(int number, Instant at, Plan plan) {}

    private <T> List<Dated<T>> history(CaseFile file, String table, Class<T> type) {
        return jdbc.sql(
                        "select t.id, t.at, t.sealed, a.display_name from " + table
                                + " t join access.account a on a.id = t.by_account where t.case_id = ? order by t.at desc, t.id")
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
