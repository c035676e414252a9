package id.naungan.access.factor;

import id.naungan.access.Actor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Permintaan mengatur ulang faktor. Works in the transaction and scope of its caller. */
@Repository
class FactorResets {
    private final JdbcClient jdbc;
    private final OfficeClock clock;

    FactorResets(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when it was asked for already. */
    boolean ask(Actor actor, AccountId account) {
        return jdbc.sql("""
                insert into access.factor_reset (office_id, id, account_id, asked_by, asked_at) values (?, ?, ?, ?, ?)
                on conflict (account_id) where decided_at is null do nothing
                """)
                        .params(
                                actor.office().value(),
                                UUID.randomUUID(),
                                account.value(),
                                actor.account().value(),
                                Timestamp.from(clock.now()))
                        .update()
                == 1;
    }

    List<FactorResetDesk.Waiting> waiting(OfficeId office) {
        return jdbc.sql("""
                select r.id, r.account_id, a.display_name, r.asked_by, b.display_name, r.asked_at
                from access.factor_reset r join access.account a on a.id = r.account_id join access.account b on b.id = r.asked_by
                where r.office_id = ? and r.decided_at is null order by r.asked_at, r.id
                """)
                .params(office.value())
                .query((row, number) -> new FactorResetDesk.Waiting(
                        row.getObject(1, UUID.class),
                        new AccountId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        new AccountId(row.getObject(4, UUID.class)),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    /** False when somebody else decided meanwhile. */
    boolean decide(Actor actor, UUID id, boolean given) {
        return jdbc.sql("""
                update access.factor_reset set decided_by = ?, decided_at = ?, given = ? where id = ? and decided_at is null
                """)
                        .params(actor.account().value(), Timestamp.from(clock.now()), given, id)
                        .update()
                == 1;
    }

    Optional<FactorResetDesk.Told> untold(AccountId account) {
        return jdbc.sql("""
                select a.display_name, b.display_name, r.decided_at
                from access.factor_reset r join access.account a on a.id = r.asked_by join access.account b on b.id = r.decided_by
                where r.account_id = ? and r.given and r.seen_at is null order by r.decided_at desc limit 1
                """)
                .params(account.value())
                .query((row, number) -> new FactorResetDesk.Told(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    int seen(AccountId account) {
        return jdbc.sql("update access.factor_reset set seen_at = ? where account_id = ? and given and seen_at is null")
                .params(Timestamp.from(clock.now()), account.value())
                .update();
    }
}
