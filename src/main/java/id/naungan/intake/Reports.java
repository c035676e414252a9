package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Laporan dalam basis data. Each has a key of its own. Needs the office's scope. */
@Repository
class Reports {
    private static final String REPORT = "intake.report";
    private static final String SETTLEMENT = "intake.settlement";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final ReportMarks marks;
    private final JsonMapper json;

    Reports(JdbcClient jdbc, Sealing sealing, ReportMarks marks, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.marks = marks;
        this.json = json;
    }

    UUID add(Actor actor, Report.Draft draft, Instant now) {
        UUID id = UUID.randomUUID();
        sealing.makeKey(owner(actor.office(), id));
        jdbc.sql("""
                insert into intake.report (office_id, id, channel, source, received_at, recorded_at, by_account, phone_hash,
                                           number_hashes, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        draft.channel().name(),
                        draft.source().name(),
                        Timestamp.from(draft.receivedAt()),
                        Timestamp.from(now),
                        actor.account().value(),
                        marks.phone(actor.office(), draft.words().phone()),
                        marks.numbers(actor.office(), draft.words().elsewhere()),
                        seal(actor.office(), id, REPORT, id, draft.words())))
                .update();
        return id;
    }

    /** False when somebody else changed it since {@code seen}. */
    boolean change(Actor actor, UUID id, int seen, Report.Draft draft) {
        return jdbc.sql("""
                update intake.report set channel = ?, source = ?, received_at = ?, phone_hash = ?, number_hashes = ?, sealed = ?,
                       version = version + 1
                where id = ? and version = ?
                """)
                        .params(Arrays.asList(
                                draft.channel().name(),
                                draft.source().name(),
                                Timestamp.from(draft.receivedAt()),
                                marks.phone(actor.office(), draft.words().phone()),
                                marks.numbers(actor.office(), draft.words().elsewhere()),
                                seal(actor.office(), id, REPORT, id, draft.words()),
                                id,
                                seen))
                        .update()
                == 1;
    }

    /** False when somebody else settled it after what was seen. */
    boolean settle(
            Actor actor,
            Report report,
            ReportOutcome outcome,
            @Nullable CaseId caseId,
            @Nullable UUID scan,
            @Nullable String note,
            Instant at) {
        UUID id = UUID.randomUUID();
        return jdbc.sql("""
                insert into intake.settlement (office_id, id, report_id, position, outcome, at, by_account, case_id, scan, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (report_id, position) do nothing
                """)
                        .params(Arrays.asList(
                                actor.office().value(),
                                id,
                                report.id(),
                                report.settlements().size() + 1,
                                outcome.name(),
                                Timestamp.from(at),
                                actor.account().value(),
                                caseId == null ? null : caseId.value(),
                                scan,
                                note == null || note.isBlank()
                                        ? null
                                        : seal(actor.office(), report.id(), SETTLEMENT, id, note)))
                        .update()
                == 1;
    }

    /** Who took it and the case it belongs to, without its words: what the door needs to know. */
    Optional<Near> near(UUID id) {
        return jdbc.sql("""
                select r.by_account, (select s.case_id from intake.settlement s where s.report_id = r.id
                                      order by s.position desc limit 1) case_id
                from %s r where r.id = ?
                """.formatted(ReportRegister.SEEN))
                .param(id)
                .query((row, number) -> new Near(
                        new AccountId(row.getObject("by_account", UUID.class)),
                        row.getObject("case_id") == null ? null : new CaseId(row.getObject("case_id", UUID.class))))
                .optional();
    }

    record Near(AccountId account, @Nullable CaseId caseId) {}

    Report get(OfficeId office, UUID id) {
        return jdbc.sql("""
                select r.*, a.display_name from intake.report r join access.account a on a.id = r.by_account where r.id = ?
                """)
                .param(id)
                .query((row, number) -> report(office, row))
                .single();
    }

    private Report report(OfficeId office, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Report(
                id,
                ReportChannel.valueOf(row.getString("channel")),
                InformationSource.valueOf(row.getString("source")),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                new AccountId(row.getObject("by_account", UUID.class)),
                row.getString("display_name"),
                row.getInt("version"),
                open(office, id, REPORT, id, row.getBytes("sealed"), Report.Words.class),
                settlements(office, id));
    }

    private List<Report.Settlement> settlements(OfficeId office, UUID report) {
        return jdbc.sql("""
                select s.id, s.outcome, s.at, s.case_id, s.sealed, a.display_name from intake.settlement s
                join access.account a on a.id = s.by_account where s.report_id = ? order by s.position
                """)
                .param(report)
                .query((row, number) -> {
                    byte[] sealed = row.getBytes("sealed");
                    UUID caseId = row.getObject("case_id", UUID.class);
                    return new Report.Settlement(
                            ReportOutcome.valueOf(row.getString("outcome")),
                            row.getTimestamp("at").toInstant(),
                            row.getString("display_name"),
                            caseId == null ? null : new CaseId(caseId),
                            sealed == null
                                    ? null
                                    : open(
                                            office,
                                            report,
                                            SETTLEMENT,
                                            row.getObject("id", UUID.class),
                                            sealed,
                                            String.class));
                })
                .list();
    }

    private byte[] seal(OfficeId office, UUID report, String table, UUID row, Object content) {
        return sealing.seal(owner(office, report), new Place(table, "sealed", row), json.writeValueAsString(content));
    }

    private <T> T open(OfficeId office, UUID report, String table, UUID row, byte[] sealed, Class<T> type) {
        return json.readValue(sealing.open(owner(office, report), new Place(table, "sealed", row), sealed), type);
    }

    private static Owner owner(OfficeId office, UUID report) {
        return new Owner(office, Subject.REPORT, report);
    }
}
