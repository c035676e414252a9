package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CasePermission;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
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

/** Disposisi dalam basis data. Rows are only added. Needs the office's scope. */
@Repository
class Dispositions {
    private static final String DISPOSITION = "intake.disposition";
    private static final String ACT = "intake.disposition_act";
    private static final int MOST = 100;
    private static final String ROWS = """
            select d.*, c.number, a.display_name from intake.disposition d
            join casework.case_file c on c.case_id = d.case_id join access.account a on a.id = d.from_account
            """;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final CaseDoor door;

    Dispositions(JdbcClient jdbc, Sealing sealing, CaseDoor door) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.door = door;
    }

    UUID add(Actor actor, CaseId caseId, boolean report, String toPost, @Nullable String note, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into intake.disposition (office_id, id, case_id, report, to_post, from_account, passed_at, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        caseId.value(),
                        report,
                        toPost,
                        actor.account().value(),
                        Timestamp.from(now),
                        seal(actor.office(), caseId, DISPOSITION, id, note)))
                .update();
        return id;
    }

    /** False when somebody else acted after what was seen. */
    boolean act(Actor actor, Disposition on, Disposition.Kind kind, String as, @Nullable String words, Instant now) {
        UUID id = UUID.randomUUID();
        return jdbc.sql("""
                insert into intake.disposition_act (office_id, id, disposition_id, position, kind, at, by_account, as_post, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (disposition_id, position) do nothing
                """)
                        .params(Arrays.asList(
                                actor.office().value(),
                                id,
                                on.id(),
                                on.acts().size() + 1,
                                kind.name(),
                                Timestamp.from(now),
                                actor.account().value(),
                                as,
                                seal(actor.office(), on.caseId(), ACT, id, words)))
                        .update()
                == 1;
    }

    /** Lets one transaction at a time pass something of this case on. */
    void queueUp(CaseId caseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("intake.disposition " + caseId)
                .query((row, number) -> true)
                .list();
    }

    Optional<Disposition> find(OfficeId office, UUID id) {
        return jdbc.sql(ROWS + "where d.id = ?")
                .param(id)
                .query((row, number) -> disposition(office, row))
                .optional();
    }

    /** Newest first; the caller has passed the door of the case. */
    List<Disposition> ofCase(OfficeId office, CaseId caseId) {
        return jdbc.sql(ROWS + "where d.case_id = ? order by d.passed_at desc, d.id")
                .param(caseId.value())
                .query((row, number) -> disposition(office, row))
                .list();
    }

    /** Those that nobody took yet, the oldest first. */
    List<Disposition> waiting(OfficeId office) {
        return jdbc.sql(ROWS + """
                where not exists (select 1 from intake.disposition_act x where x.disposition_id = d.id)
                order by d.passed_at, d.id limit %d
                """.formatted(MOST))
                .query((row, number) -> disposition(office, row))
                .list();
    }

    /** Cases among those that she may see, of what nobody took yet. */
    List<CaseId> waitingWithin(Actor actor) {
        return jdbc.sql("""
                select distinct d.case_id from intake.disposition d join %s v on v.case_id = d.case_id
                where not exists (select 1 from intake.disposition_act x where x.disposition_id = d.id)
                """.formatted(door.visibleCases(actor, CasePermission.READ)))
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Her own that came back, where she passed nothing of that case on since. */
    List<Disposition> returnedTo(Actor actor) {
        return jdbc.sql(ROWS + """
                where d.from_account = ?
                  and exists (select 1 from intake.disposition_act x where x.disposition_id = d.id and x.kind = 'RETURNED')
                  and not exists (select 1 from intake.disposition later
                                  where later.case_id = d.case_id and later.passed_at > d.passed_at)
                order by d.passed_at, d.id limit %d
                """.formatted(MOST))
                .param(actor.account().value())
                .query((row, number) -> disposition(actor.office(), row))
                .list();
    }

    private Disposition disposition(OfficeId office, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        CaseId caseId = new CaseId(row.getObject("case_id", UUID.class));
        return new Disposition(
                id,
                caseId,
                row.getString("number"),
                row.getBoolean("report"),
                row.getString("to_post"),
                new AccountId(row.getObject("from_account", UUID.class)),
                row.getString("display_name"),
                row.getTimestamp("passed_at").toInstant(),
                open(office, caseId, DISPOSITION, id, row.getBytes("sealed")),
                acts(office, caseId, id));
    }

    private List<Disposition.Act> acts(OfficeId office, CaseId caseId, UUID disposition) {
        return jdbc.sql("""
                select x.*, a.display_name from intake.disposition_act x join access.account a on a.id = x.by_account
                where x.disposition_id = ? order by x.position
                """)
                .param(disposition)
                .query((row, number) -> new Disposition.Act(
                        Disposition.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        new AccountId(row.getObject("by_account", UUID.class)),
                        row.getString("display_name"),
                        row.getString("as_post"),
                        open(office, caseId, ACT, row.getObject("id", UUID.class), row.getBytes("sealed"))))
                .list();
    }

    private byte @Nullable [] seal(OfficeId office, CaseId caseId, String table, UUID row, @Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : sealing.seal(Owner.of(office, caseId), new Place(table, "sealed", row), text);
    }

    private @Nullable String open(OfficeId office, CaseId caseId, String table, UUID row, byte @Nullable [] sealed) {
        return sealed == null ? null : sealing.open(Owner.of(office, caseId), new Place(table, "sealed", row), sealed);
    }
}
