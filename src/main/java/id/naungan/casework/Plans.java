package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.Date;
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

/** Rencana dalam basis data. Every version stays, and so does every decision on one. */
@Repository
class Plans {
    private static final String TABLE = "casework.plan";
    private static final String DECISION = "casework.plan_decision";
    private static final String SELECT = """
            select p.id, p.number, p.cycle, p.at, p.by_account, p.sealed, a.display_name,
                   d.accepted, d.decided_at, d.sealed decision, b.display_name decided_name
            from casework.plan p join access.account a on a.id = p.by_account
            left join casework.plan_decision d on d.plan_id = p.id left join access.account b on b.id = d.decided_by
            where p.case_id = ? order by p.number desc
            """;

    private final JdbcClient jdbc;
    private final SealedRecords records;
    private final OneTrip trip;

    Plans(JdbcClient jdbc, SealedRecords records, OneTrip trip) {
        this.jdbc = jdbc;
        this.records = records;
        this.trip = trip;
    }

    List<PlanVersion> of(CaseFile file) {
        return jdbc.sql(SELECT)
                .param(file.id().value())
                .query((row, count) -> version(file, row))
                .list();
    }

    Optional<PlanVersion> last(CaseFile file) {
        return trip.list(asksLast(file), (row, count) -> version(file, row)).stream()
                .findFirst();
    }

    static Query asksLast(CaseFile file) {
        return Query.of(SELECT + " limit 1", file.id().value());
    }

    /** Whether the number was still free: false means somebody else wrote the next plan first. */
    boolean add(Actor actor, CaseFile file, int number, Instant now, Plan plan) {
        UUID id = UUID.randomUUID();
        return jdbc.sql("""
                insert into casework.plan (office_id, id, case_id, number, at, by_account, agreed, needs, open_items, next_due, sealed, cycle)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                        (select coalesce(max(e.cycle), 0) + 1 from casework.evaluation e where e.case_id = ?))
                on conflict (case_id, number) do nothing
                """)
                        .params(Arrays.asList(
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
                                plan.nextDue().map(Date::valueOf).orElse(null),
                                records.seal(actor.office(), file.id(), TABLE, id, plan),
                                file.id().value()))
                        .update()
                == 1;
    }

    /** Whether nobody had decided before. */
    boolean decide(Actor actor, CaseFile file, PlanVersion version, boolean accept, String words, Instant now) {
        return jdbc.sql("""
                insert into casework.plan_decision (office_id, plan_id, case_id, planned_by, decided_at, decided_by, accepted, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (plan_id) do nothing
                """)
                        .params(
                                actor.office().value(),
                                version.id(),
                                file.id().value(),
                                version.author().value(),
                                Timestamp.from(now),
                                actor.account().value(),
                                accept,
                                records.seal(actor.office(), file.id(), DECISION, version.id(), words))
                        .update()
                == 1;
    }

    private PlanVersion version(CaseFile file, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new PlanVersion(
                id,
                row.getInt("number"),
                row.getInt("cycle"),
                row.getTimestamp("at").toInstant(),
                row.getString("display_name"),
                new AccountId(row.getObject("by_account", UUID.class)),
                records.open(file.office(), file.id(), TABLE, id, row.getBytes("sealed"), Plan.class),
                decision(file, id, row));
    }

    private PlanVersion.@Nullable Decision decision(CaseFile file, UUID plan, ResultSet row) throws SQLException {
        byte[] words = row.getBytes("decision");
        return words == null
                ? null
                : new PlanVersion.Decision(
                        row.getBoolean("accepted"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("decided_name"),
                        records.open(file.office(), file.id(), DECISION, plan, words, String.class));
    }
}
