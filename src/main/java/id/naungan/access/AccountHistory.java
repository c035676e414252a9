package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Riwayat akun. Posts given and taken, the account closed and opened again, each with its day and who did it. */
@Repository
public class AccountHistory {
    private static final String TABLE = "access.account_turn";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final OfficeClock clock;

    /** {@code givenBy} and {@code endedBy} are names; null where the program itself did it, or before this was kept. */
    public record Holding(
            String post,
            Instant since,
            @Nullable Instant until,
            @Nullable String givenBy,
            @Nullable String endedBy) {}

    public record Turn(boolean closed, String reason, Instant at, String by) {}

    /** A running post that opens cases, with who holds it and who gave it. */
    public record Given(
            AccountId account,
            String name,
            String post,
            Instant since,
            @Nullable String by,
            boolean administers) {}

    AccountHistory(JdbcClient jdbc, Sealing sealing, OfficeClock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    List<Holding> holdings(Actor actor, AccountId account) {
        return jdbc.sql("""
                select p.post, p.since, p.until, g.display_name given, e.display_name ended
                from access.post_holding p left join access.account g on g.id = p.given_by
                left join access.account e on e.id = p.ended_by
                where p.office_id = ? and p.account_id = ? order by p.since desc, p.post
                """)
                .params(actor.office().value(), account.value())
                .query((row, number) -> new Holding(
                        row.getString("post"),
                        row.getTimestamp("since").toInstant(),
                        instant(row.getTimestamp("until")),
                        row.getString("given"),
                        row.getString("ended")))
                .list();
    }

    List<Turn> turns(Actor actor, AccountId account) {
        return jdbc.sql("""
                select t.id, t.closed, t.reason, t.at, b.display_name from access.account_turn t
                join access.account b on b.id = t.by_account
                where t.office_id = ? and t.account_id = ? order by t.at desc, t.id
                """)
                .params(actor.office().value(), account.value())
                .query((row, number) -> new Turn(
                        row.getBoolean("closed"),
                        sealing.open(
                                Owner.of(actor.office()),
                                new Place(TABLE, "reason", row.getObject("id", UUID.class)),
                                row.getBytes("reason")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("display_name")))
                .list();
    }

    void turned(Actor actor, AccountId account, boolean closed, String reason) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into access.account_turn (office_id, id, account_id, closed, reason, at, by_account)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        id,
                        account.value(),
                        closed,
                        sealing.seal(Owner.of(actor.office()), new Place(TABLE, "reason", id), reason),
                        Timestamp.from(clock.now()),
                        actor.account().value())
                .update();
    }

    /** Posts among these that somebody was given since then, newest first. */
    List<Given> given(Actor actor, List<String> posts, Instant since) {
        return jdbc.sql("""
                select p.account_id, a.display_name, p.post, p.since, b.display_name given,
                       exists (select 1 from access.post_holding s where s.office_id = p.office_id
                               and s.account_id = p.account_id and s.post = :admin and s.until is null) administers
                from access.post_holding p join access.account a on a.id = p.account_id
                left join access.account b on b.id = p.given_by
                where p.office_id = :office and p.until is null and p.post = any(:posts) and p.since >= :since
                order by p.since desc, a.display_name, p.post
                """)
                .param("admin", OfficeDesk.ADMINISTRATOR)
                .param("office", actor.office().value())
                .param("posts", posts.toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Given(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("display_name"),
                        row.getString("post"),
                        row.getTimestamp("since").toInstant(),
                        row.getString("given"),
                        row.getBoolean("administers")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
