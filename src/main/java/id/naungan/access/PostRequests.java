package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Permintaan jabatan. What an administrator asked for herself, until somebody else decides. */
@Repository
class PostRequests {
    private static final String SELECT = """
            select r.id, r.account_id, a.display_name, r.post, r.asked_at
            from access.post_request r join access.account a on a.id = r.account_id
            where r.office_id = ? and r.decided_at is null
            """;

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    PostRequests(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asking for what waits already changes nothing. */
    void ask(Actor actor, String post) {
        jdbc.sql("""
                insert into access.post_request (office_id, id, account_id, post, asked_at) values (?, ?, ?, ?, ?)
                on conflict (office_id, account_id, post) where decided_at is null do nothing
                """)
                .params(
                        actor.office().value(),
                        UUID.randomUUID(),
                        actor.account().value(),
                        post,
                        Timestamp.from(clock.now()))
                .update();
    }

    List<ConfirmDesk.Waiting> waiting(Actor actor) {
        return jdbc.sql(SELECT + "order by r.asked_at, r.id")
                .params(actor.office().value())
                .query((row, number) -> new ConfirmDesk.Waiting(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("display_name"),
                        row.getString("post"),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    Optional<ConfirmDesk.Waiting> find(Actor actor, UUID id) {
        return waiting(actor).stream()
                .filter(request -> request.id().equals(id))
                .findFirst();
    }

    /** False when somebody else decided meanwhile. */
    boolean decide(Actor actor, UUID id, boolean given) {
        Instant now = clock.now();
        return jdbc.sql("""
                update access.post_request set decided_at = ?, decided_by = ?, given = ?
                where office_id = ? and id = ? and decided_at is null
                """)
                        .params(
                                Timestamp.from(now),
                                actor.account().value(),
                                given,
                                actor.office().value(),
                                id)
                        .update()
                == 1;
    }
}
