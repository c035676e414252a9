package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CasePermission;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Of the whole office; nobody has acted on them. */
    static final Query WAITING = Query.of(ROWS + """
            where not exists (select 1 from intake.disposition_act x where x.disposition_id = d.id)
            order by d.passed_at, d.id limit %d""".formatted(MOST));

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final CaseDoor door;
    private final OneTrip trip;

    Dispositions(JdbcClient jdbc, Sealing sealing, CaseDoor door, OneTrip trip) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.door = door;
        this.trip = trip;
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
        return all(office, asks("where d.id = ?", "", id)).stream().findFirst();
    }

    /** Newest first; the caller has passed the door of the case. */
    List<Disposition> ofCase(OfficeId office, CaseId caseId) {
        return all(office, asksOfCase(caseId));
    }

    /** The dispositions of a case, and what was done with them. */
    static List<Query> asksOfCase(CaseId caseId) {
        return asks("where d.case_id = ?", "order by d.passed_at desc, d.id", caseId.value());
    }

    /** Those that nobody took yet, the oldest first. */
    List<Disposition> waiting(OfficeId office) {
        return trip.list(WAITING, (row, number) -> disposition(office, row, Map.of()));
    }

    /** Cases among those that she may see, of what nobody took yet. */
    List<CaseId> waitingWithin(Actor actor) {
        return trip.list(asksWaitingWithin(actor), (row, number) -> new CaseId(row.getObject(1, UUID.class)));
    }

    Query asksWaitingWithin(Actor actor) {
        return Query.of("""
                select distinct d.case_id from intake.disposition d join %s v on v.case_id = d.case_id
                where not exists (select 1 from intake.disposition_act x where x.disposition_id = d.id)""".formatted(door.visibleCases(actor, CasePermission.READ)));
    }

    /** Her own that came back, where she passed nothing of that case on since. */
    List<Disposition> returnedTo(Actor actor) {
        return all(actor.office(), asksReturnedTo(actor));
    }

    static List<Query> asksReturnedTo(Actor actor) {
        return asks(
                """
                where d.from_account = ?
                  and exists (select 1 from intake.disposition_act x where x.disposition_id = d.id and x.kind = 'RETURNED')
                  and not exists (select 1 from intake.disposition later
                                  where later.case_id = d.case_id and later.passed_at > d.passed_at)""", "order by d.passed_at, d.id limit " + MOST, actor.account().value());
    }

    /** First the dispositions, then the acts of them all. */
    private static List<Query> asks(String where, String order, UUID value) {
        return List.of(
                Query.of(ROWS + where + " " + order, value), Query.of("""
                        select x.*, d.case_id, a.display_name from intake.disposition_act x
                        join intake.disposition d on d.id = x.disposition_id join access.account a on a.id = x.by_account
                        """ + where + " order by x.position", value));
    }

    private List<Disposition> all(OfficeId office, List<Query> queries) {
        Map<UUID, List<Disposition.Act>> acts = new HashMap<>();
        trip.list(queries.getLast(), (row, number) -> acts.computeIfAbsent(
                        row.getObject("disposition_id", UUID.class), any -> new ArrayList<>())
                .add(act(office, row)));
        return trip.list(queries.getFirst(), (row, number) -> disposition(office, row, acts));
    }

    private Disposition disposition(OfficeId office, ResultSet row, Map<UUID, List<Disposition.Act>> acts)
            throws SQLException {
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
                acts.getOrDefault(id, List.of()));
    }

    private Disposition.Act act(OfficeId office, ResultSet row) throws SQLException {
        CaseId caseId = new CaseId(row.getObject("case_id", UUID.class));
        return new Disposition.Act(
                Disposition.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                new AccountId(row.getObject("by_account", UUID.class)),
                row.getString("display_name"),
                row.getString("as_post"),
                open(office, caseId, ACT, row.getObject("id", UUID.class), row.getBytes("sealed")));
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
