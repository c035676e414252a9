package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.Offices;
import id.naungan.casework.CaseFile;
import id.naungan.documents.LetterId;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Pelimpahan dalam basis data, as the office that hands over keeps it. Rows are only added, but for the moment a transfer ended. */
@Repository
class Transfers {
    static final String OPEN_CASES = "select case_id from referral.transfer where ended_at is null";

    private static final String TRANSFER = "referral.transfer";
    private static final String ACT = "referral.transfer_act";
    private static final int MOST = 40;
    /** Nobody with an account: no hand here wrote it down, so its rows in the log are a chain of their own in each office. */
    private static final AccountId ELSEWHERE = new AccountId(new UUID(0, 2));

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;
    private final CaseDoor door;
    private final OneTrip trip;

    /** A transfer without its words, for the worklist: what happened last, or null while it is only prepared. */
    record Line(
            UUID id,
            CaseId caseId,
            String word,
            Instant since,
            @Nullable UUID office) {}

    Transfers(JdbcClient jdbc, Sealing sealing, JsonMapper json, CaseDoor door, OneTrip trip) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
        this.door = door;
        this.trip = trip;
    }

    /** False when another transfer of the case runs already. */
    boolean add(Actor actor, CaseFile file, UUID id, TransferDraft draft, LetterId letter, Instant now) {
        return jdbc.sql("""
                insert into referral.transfer (office_id, id, case_id, to_office, partner_id, urgency, letter_id, prepared_at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id) where ended_at is null do nothing
                """)
                        .params(Arrays.asList(
                                actor.office().value(),
                                id,
                                file.id().value(),
                                draft.receiver().office(),
                                draft.receiver().partner(),
                                draft.urgency().name(),
                                letter.value(),
                                Timestamp.from(now),
                                actor.account().value(),
                                sealing.seal(
                                        Owner.of(file.office(), file.id()),
                                        place(TRANSFER, id),
                                        json.writeValueAsString(draft))))
                        .update()
                == 1;
    }

    boolean isRunning(CaseFile file) {
        return jdbc.sql("select exists (select 1 from referral.transfer where case_id = ? and ended_at is null)")
                .param(file.id().value())
                .query(Boolean.class)
                .single();
    }

    /** False when somebody else added an act at this position first. */
    boolean add(Actor actor, CaseId caseId, UUID transfer, int position, Transfer.Act act, Instant now) {
        UUID id = UUID.randomUUID();
        return jdbc.sql("""
                insert into referral.transfer_act (office_id, id, transfer_id, position, kind, happened_at, recorded_at, by_account, scan_id, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (transfer_id, position) do nothing
                """)
                        .params(Arrays.asList(
                                actor.office().value(),
                                id,
                                transfer,
                                position,
                                act.kind().name(),
                                Timestamp.from(act.at()),
                                Timestamp.from(now),
                                actor.account().value(),
                                act.scan(),
                                sealing.seal(Owner.of(actor.office(), caseId), place(ACT, id), act.words())))
                        .update()
                == 1;
    }

    /** False when it had ended before. */
    boolean end(UUID transfer, Instant at) {
        return jdbc.sql("update referral.transfer set ended_at = ? where id = ? and ended_at is null")
                        .params(Timestamp.from(at), transfer)
                        .update()
                == 1;
    }

    /** Writes into this office's log that it took in what another told it. */
    void noted(Offices.Office here, CaseId caseId, String object) {
        Actor elsewhere = new Actor(ELSEWHERE, here.id(), "", here.name(), Set.of(), here.zone());
        door.note(elsewhere, caseId, TransferPermission.WRITE, object, null);
    }

    /** Newest first, their words opened. */
    List<Transfer> of(CaseFile file) {
        Map<UUID, List<Transfer.Act>> acts = new HashMap<>();
        trip.list(asks(file).getLast(), (row, number) -> acts.computeIfAbsent(
                        row.getObject("transfer_id", UUID.class), any -> new ArrayList<>())
                .add(act(file, row)));
        return trip.list(asks(file).getFirst(), (row, number) -> transfer(file, row, acts));
    }

    Optional<Transfer> find(CaseFile file, UUID id) {
        return of(file).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The transfers of the case, and what was done with them. */
    static List<Query> asks(CaseFile file) {
        return List.of(Query.of("""
                        select t.id, t.letter_id, t.prepared_at, t.sealed, a.display_name, e.how, e.at, e.reference
                        from referral.transfer t join access.account a on a.id = t.by_account
                        left join lateral (
                            select n.how, n.at, n.reference from referral.offer o join referral.offer_end n on n.offer_id = o.id
                            where o.transfer_id = t.id and n.how <> 'WITHDRAWN') e on true
                        where t.case_id = ? order by t.prepared_at desc, t.id""", file.id().value()), Query.of("""
                        select c.id, c.transfer_id, c.kind, c.happened_at, c.scan_id, c.sealed,
                            case when t.to_office is not null and c.kind in ('ACCEPTED', 'REFUSED') then o.name else a.display_name end as written_by
                        from referral.transfer_act c join referral.transfer t on t.id = c.transfer_id
                        join access.account a on a.id = c.by_account left join access.office o on o.id = t.to_office
                        where t.case_id = ? order by c.position""", file.id().value()));
    }

    /** Transfers of open cases that she may write in, and what they wait for; the oldest first. */
    List<Line> lines(Actor actor) {
        return trip.list(asksLines(actor), (row, number) -> line(row));
    }

    /** What {@link #lines} asks, to travel with others. */
    Query asksLines(Actor actor) {
        return Query.of("""
                select t.id, t.case_id, t.to_office, case when n.how is null then coalesce(l.kind, 'PREPARED') else n.how end as word,
                    case when n.at is null then coalesce(l.happened_at, t.prepared_at) else n.at end as since
                from referral.transfer t join %s v on v.case_id = t.case_id
                join casework.case_file f on f.case_id = t.case_id and f.state in ('UNVERIFIED', 'OPEN')
                left join lateral (select kind, happened_at from referral.transfer_act a
                                   where a.transfer_id = t.id order by position desc limit 1) l on true
                left join referral.offer o on o.transfer_id = t.id
                left join referral.offer_end n on n.offer_id = o.id and n.how <> 'WITHDRAWN'
                where not exists (select 1 from referral.transfer y where y.case_id = t.case_id and y.prepared_at > t.prepared_at)
                  and (l.kind is null or l.kind <> 'WITHDRAWN') and (t.ended_at is null or f.jurisdiction is distinct from 'OWN')
                order by since, t.id limit %d""".formatted(door.visibleCases(actor, TransferPermission.WRITE), MOST));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("word"),
                row.getTimestamp("since").toInstant(),
                row.getObject("to_office", UUID.class));
    }

    private Transfer transfer(CaseFile file, ResultSet row, Map<UUID, List<Transfer.Act>> acts) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String how = row.getString("how");
        return new Transfer(
                id,
                json.readValue(open(file.office(), file.id(), TRANSFER, row), TransferDraft.class),
                new LetterId(row.getObject("letter_id", UUID.class)),
                row.getTimestamp("prepared_at").toInstant(),
                row.getString("display_name"),
                acts.getOrDefault(id, List.of()),
                how == null
                        ? null
                        : new Transfer.Answer(
                                Transfer.Kind.valueOf(how),
                                row.getTimestamp("at").toInstant(),
                                row.getString("reference")));
    }

    private Transfer.Act act(CaseFile file, ResultSet row) throws SQLException {
        return new Transfer.Act(
                Transfer.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("happened_at").toInstant(),
                open(file.office(), file.id(), ACT, row),
                row.getString("written_by"),
                row.getObject("scan_id", UUID.class));
    }

    private String open(OfficeId office, CaseId caseId, String table, ResultSet row) throws SQLException {
        return sealing.open(
                Owner.of(office, caseId), place(table, row.getObject("id", UUID.class)), row.getBytes("sealed"));
    }

    private static Place place(String table, UUID row) {
        return new Place(table, "sealed", row);
    }
}
