package id.naungan.simfoni;

import id.naungan.access.Actor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Catatan sudah masuk, di basis data. Rows are only added; people who were merged are told as those who stand. */
@Repository
class Entries {
    static final String NOT_ENTERED = "and e.id is null";
    static final String ENTERED = "and e.id is not null";
    static final String TOUCHED = ENTERED + " and " + Entries.SINCE;
    static final String ALL = "";

    private static final String FOUND = "and f.risk is not null and f.state in ('OPEN', 'CLOSED')";
    private static final int MOST_COUNTED = 10_000;

    /** Whether anything was written since the mark that could show on a sheet; whether it does is for the mark to say. */
    private static final String SINCE = """
            (exists (select 1 from persons.person_in_case c join persons.person a on a.id = c.person_id
                     join persons.person p on p.id = case when a.merged_into is null then a.id else a.merged_into end
                     where c.case_id = k.case_id and (p.changed_at >= e.marked_at or c.since >= e.marked_at or c.until >= e.marked_at))
             or exists (select 1 from persons.kin n where n.case_id = k.case_id and n.changed_at >= e.marked_at)
             or exists (select 1 from intake.harm h where h.case_id = k.case_id and h.at >= e.marked_at)
             or exists (select 1 from intake.complaint_form f where f.case_id = k.case_id and f.at >= e.marked_at)
             or exists (select 1 from casework.triage t where t.case_id = k.case_id and t.at >= e.marked_at)
             or exists (select 1 from journal.entry j where j.case_id = k.case_id and j.recorded_at >= e.marked_at
                        and j.event not in ('simfoni.entered', 'case.disclosed')))""";

    private static final String CLIENTS = """
            select k.*, e.entered_on, e.mark, e.sealed, e.id as entry_id, e.display_name, coalesce(%1$s, false) as touched
            from (
              select c.case_id, f.number, f.information_received_at, f.opened_at, p.id as client,
                     row_number() over (partition by c.case_id order by min(c.since), p.id) as which,
                     count(*) over (partition by c.case_id) as of
              from persons.person_in_case c join persons.person a on a.id = c.person_id
              join persons.person p on p.id = case when a.merged_into is null then a.id else a.merged_into end
              join casework.case_file f on f.case_id = c.case_id
              join %2$s v on v.case_id = c.case_id
              where c.role = 'VICTIM' and c.until is null %3$s
              group by c.case_id, f.number, f.information_received_at, f.opened_at, p.id) k
            left join lateral (
              select x.id, x.entered_on, x.mark, x.marked_at, x.sealed, b.display_name
              from simfoni.entry x join access.account b on b.id = x.by_account join persons.person o on o.id = x.person_id
              where x.case_id = k.case_id and (x.person_id = k.client or o.merged_into = k.client)
              order by x.position desc limit 1) e on true
            where true %4$s order by k.information_received_at, k.case_id, k.which limit ? offset ?""";

    private static final String TABLE = "simfoni.entry";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final OneTrip trip;

    /** A client with her last entry; {@code touched} asks for a look at the mark. */
    record Client(
            Filed filed,
            UUID id,
            int which,
            int of,
            boolean touched,
            @Nullable Last last) {}

    record Last(LocalDate on, String by, byte[] mark, String reference) {}

    /** An entry to be kept. */
    record Draft(UUID client, LocalDate on, String reference, byte[] mark, Instant markedAt) {}

    Entries(JdbcClient jdbc, Sealing sealing, OneTrip trip) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.trip = trip;
    }

    /** Clients of the cases in a view of the door that were found to be cases, the longest known first. */
    List<Client> listed(OfficeId office, String view, String which, int most, int from) {
        return clients(office, view, FOUND, which, List.of(), most, from);
    }

    /** How many such clients are not entered yet. */
    int missing(String view) {
        return trip.list(asksMissing(view), (row, number) -> row.getInt(1)).getFirst();
    }

    static Query asksMissing(String view) {
        return Query.of(
                "select count(*) from (" + CLIENTS.formatted(SINCE, view, FOUND, NOT_ENTERED) + ") missing",
                MOST_COUNTED,
                0);
    }

    /** The clients of one case that she has entered. */
    List<Client> of(OfficeId office, CaseId caseId) {
        return clients(office, "access.case_file", "and c.case_id = ?", ALL, List.of(caseId.value()), 100, 0);
    }

    int count(CaseId caseId) {
        return jdbc.sql("select count(*) from simfoni.entry where case_id = ?")
                .param(caseId.value())
                .query(Integer.class)
                .single();
    }

    /** False when somebody else noted something in this case a moment before. */
    boolean add(Actor actor, CaseId caseId, int position, Draft draft, UUID id, Instant now) {
        return jdbc.sql("""
                insert into simfoni.entry (office_id, id, case_id, position, person_id, entered_on, at, by_account, mark, marked_at, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id, position) do nothing
                """)
                        .params(Arrays.asList(
                                actor.office().value(),
                                id,
                                caseId.value(),
                                position,
                                draft.client(),
                                Date.valueOf(draft.on()),
                                Timestamp.from(now),
                                actor.account().value(),
                                draft.mark(),
                                Timestamp.from(draft.markedAt()),
                                sealing.seal(Owner.of(actor.office(), caseId), place(id), draft.reference())))
                        .update()
                == 1;
    }

    private List<Client> clients(
            OfficeId office, String view, String cases, String which, List<Object> values, int most, int from) {
        List<Object> all = new ArrayList<>(values);
        all.add(most);
        all.add(from);
        return jdbc.sql(CLIENTS.formatted(SINCE, view, cases, which))
                .params(all)
                .query((row, number) -> client(office, row))
                .list();
    }

    private Client client(OfficeId office, ResultSet row) throws SQLException {
        CaseId caseId = new CaseId(row.getObject("case_id", UUID.class));
        UUID entry = row.getObject("entry_id", UUID.class);
        return new Client(
                new Filed(
                        caseId,
                        row.getString("number"),
                        row.getTimestamp("information_received_at").toInstant(),
                        row.getTimestamp("opened_at").toInstant()),
                row.getObject("client", UUID.class),
                row.getInt("which"),
                row.getInt("of"),
                row.getBoolean("touched"),
                entry == null
                        ? null
                        : new Last(
                                row.getObject("entered_on", LocalDate.class),
                                row.getString("display_name"),
                                row.getBytes("mark"),
                                sealing.open(Owner.of(office, caseId), place(entry), row.getBytes("sealed"))));
    }

    private static Place place(UUID row) {
        return new Place(TABLE, "sealed", row);
    }
}
