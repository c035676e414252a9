package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Penunjukan yang dihentikan. Written in a transaction of its own, since the form is answered 422 and what it did is undone. */
@Repository
class Stops {
    private final JdbcClient jdbc;
    private final CaseDoor door;
    private final OfficeClock clock;
    private final OneTrip trip;
    private final TransactionTemplate own;

    /** Somebody who was named and must not be; {@code officer} null where it was a person of the case. */
    public record Stop(
            UUID id,
            CasePeople.Seat seat,
            @Nullable String officer,
            @Nullable PersonId person,
            String by,
            Instant at) {}

    Stops(JdbcClient jdbc, CaseDoor door, OfficeClock clock, OneTrip trip, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.door = door;
        this.clock = clock;
        this.trip = trip;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Asked once while nobody has answered it. */
    void add(Actor actor, CaseFile file, CasePeople.Seat seat, @Nullable AccountId account, @Nullable PersonId person) {
        own.executeWithoutResult(begun -> jdbc.sql("""
                insert into oversight.stop (office_id, id, case_id, seat, account_id, person_id, at, by_account)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_id, seat, coalesce(account_id, person_id)) where settled_at is null do nothing""")
                .params(Arrays.asList(
                        file.office().value(),
                        UUID.randomUUID(),
                        file.id().value(),
                        seat.name(),
                        account == null ? null : account.value(),
                        person == null ? null : person.value(),
                        Timestamp.from(clock.now()),
                        actor.account().value()))
                .update());
    }

    List<Stop> of(CaseFile file) {
        return jdbc.sql("""
                select s.id, s.seat, a.display_name, s.person_id, b.display_name as stopped, s.at from oversight.stop s
                left join access.account a on a.id = s.account_id join access.account b on b.id = s.by_account
                where s.case_id = ? and s.settled_at is null order by s.at, s.id""").param(file.id().value()).query(Stops::stop).list();
    }

    /** Cases with something stopped that nobody has looked at, among those that she may watch over. */
    List<CaseId> waiting(Actor actor) {
        return trip.list(asksWaiting(actor), (row, number) -> new CaseId(row.getObject(1, UUID.class)));
    }

    Query asksWaiting(Actor actor) {
        return Query.of("""
                select s.case_id from oversight.stop s join %s v on v.case_id = s.case_id
                where s.settled_at is null group by s.case_id order by min(s.at) limit 100
                """.formatted(door.visibleCases(actor, OversightPermission.KEEP_OUT)));
    }

    boolean settle(Actor actor, CaseFile file, UUID id) {
        return jdbc.sql("""
                update oversight.stop set settled_at = ?, settled_by = ?
                where id = ? and case_id = ? and settled_at is null""")
                        .params(
                                Timestamp.from(clock.now()),
                                actor.account().value(),
                                id,
                                file.id().value())
                        .update()
                == 1;
    }

    private static Stop stop(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Stop(
                row.getObject("id", UUID.class),
                CasePeople.Seat.valueOf(row.getString("seat")),
                row.getString("display_name"),
                person == null ? null : new PersonId(person),
                row.getString("stopped"),
                row.getTimestamp("at").toInstant());
    }
}
