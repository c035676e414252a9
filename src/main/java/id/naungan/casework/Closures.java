package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Terminasi dalam basis data. At most one proposal waits at a time; decided ones stay. */
@Repository
class Closures {
    private static final String TABLE = "casework.closure";

    private final JdbcClient jdbc;
    private final SealedRecords records;
    private final CaseDoor door;
    private final OneTrip trip;

    Closures(JdbcClient jdbc, SealedRecords records, CaseDoor door, OneTrip trip) {
        this.jdbc = jdbc;
        this.records = records;
        this.door = door;
        this.trip = trip;
    }

    /** Whether no other proposal was waiting. */
    boolean propose(Actor actor, CaseFile file, ClosureReason reason, String clientAgrees, String words, Instant now) {
        UUID id = UUID.randomUUID();
        return jdbc.sql("""
                insert into casework.closure (office_id, id, case_id, kind, reason, client_agrees, proposed_at, proposed_by, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id) where decided_at is null do nothing
                """)
                        .params(
                                actor.office().value(),
                                id,
                                file.id().value(),
                                reason.kind(),
                                reason.name(),
                                clientAgrees,
                                Timestamp.from(now),
                                actor.account().value(),
                                records.seal(actor.office(), file.id(), TABLE, id, words))
                        .update()
                == 1;
    }

    Optional<Closure> waiting(CaseFile file) {
        return jdbc.sql("""
                select c.*, a.display_name from casework.closure c join access.account a on a.id = c.proposed_by
                where c.case_id = ? and c.decided_at is null
                """)
                .param(file.id().value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Closure(
                            id,
                            ClosureReason.valueOf(row.getString("reason")),
                            row.getString("client_agrees"),
                            records.open(file.office(), file.id(), TABLE, id, row.getBytes("sealed"), String.class),
                            new AccountId(row.getObject("proposed_by", UUID.class)),
                            row.getString("display_name"),
                            row.getTimestamp("proposed_at").toInstant());
                })
                .optional();
    }

    /** Whether it was still undecided. */
    boolean decide(Actor actor, Closure closure, boolean accepted, Instant now) {
        return jdbc.sql("""
                update casework.closure set decided_at = ?, decided_by = ?, accepted = ? where id = ? and decided_at is null
                """)
                        .params(Timestamp.from(now), actor.account().value(), accepted, closure.id())
                        .update()
                == 1;
    }

    /** Cases whose proposal waits for somebody like her; never her own proposals. */
    List<CaseId> waitingFor(Actor actor) {
        return trip.list(asksWaitingFor(actor), (row, number) -> new CaseId(row.getObject(1, UUID.class)));
    }

    Query asksWaitingFor(Actor actor) {
        return Query.of(
                """
                select c.case_id from casework.closure c join %s v on v.case_id = c.case_id
                where c.decided_at is null and c.proposed_by <> ? order by c.proposed_at limit 40""".formatted(door.visibleCases(actor, CasePermission.DECIDE_CLOSURE)),
                actor.account().value());
    }
}
