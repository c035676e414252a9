package id.naungan.shell;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.Subject;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Draf di basis data. Each under its author's own key, bound to the form's path; every statement names the author,
 * since row-level security knows offices only.
 */
@Repository
class DraftRows {
    static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final OfficeClock clock;
    private final TransactionTemplate alone;

    /** A draft as it lies there, its content opened. */
    record Row(String path, int version, Instant at, String content) {}

    DraftRows(JdbcClient jdbc, Sealing sealing, OfficeClock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Hers for the form at this path and for forms below it. */
    List<Row> at(Actor actor, String path) {
        return jdbc.sql("""
                select path, version, saved_at, sealed from web.draft
                where office_id = :office and account_id = :account and saved_at > :oldest
                  and (path = :path or (path > :path || '/' and path < :path || '0'))
                """)
                .param("office", actor.office().value())
                .param("account", actor.account().value())
                .param("oldest", Timestamp.from(clock.now().minus(LIFE)))
                .param("path", path)
                .query((row, number) -> new Row(
                        row.getString(1),
                        row.getInt(2),
                        row.getTimestamp(3).toInstant(),
                        sealing.open(owner(actor), place(actor, row.getString(1)), row.getBytes(4))))
                .list();
    }

    /** The new version; empty when another tab saved since {@code known}, and then nothing is changed. */
    Optional<Integer> save(Actor actor, String path, int known, UUID tab, String content) {
        ensureKey(owner(actor));
        Instant now = clock.now();
        return jdbc.sql("""
                insert into web.draft as d (office_id, account_id, path, version, tab, sealed, saved_at)
                values (:office, :account, :path, :known + 1, :tab, :sealed, :now)
                on conflict (office_id, account_id, path) do update
                set version = d.version + 1, tab = excluded.tab, sealed = excluded.sealed, saved_at = excluded.saved_at
                where d.version = :known or d.tab = excluded.tab or d.saved_at <= :oldest
                returning d.version
                """)
                .param("office", actor.office().value())
                .param("account", actor.account().value())
                .param("path", path)
                .param("known", known)
                .param("tab", tab)
                .param("sealed", sealing.seal(owner(actor), place(actor, path), content))
                .param("now", Timestamp.from(now))
                .param("oldest", Timestamp.from(now.minus(LIFE)))
                .query(Integer.class)
                .optional();
    }

    /** Takes away what this tab wrote or knew of; what another tab saved since then stays. */
    void delete(Actor actor, String path, int known, UUID tab) {
        jdbc.sql("""
                delete from web.draft where office_id = ? and account_id = ? and path = ? and (version <= ? or tab = ?)
                """)
                .params(actor.office().value(), actor.account().value(), path, known, tab)
                .update();
    }

    /** All drafts at whose address the owner stands, whoever wrote them. */
    void forget(Owner forgotten) {
        jdbc.sql("delete from web.draft where office_id = ? and path like '%/' || ? || '%'")
                .params(forgotten.office().value(), forgotten.id().toString())
                .update();
    }

    /** All of the office in whose scope this runs that are older than a draft may be. */
    int deleteOld() {
        return jdbc.sql("delete from web.draft where saved_at <= ?")
                .params(Timestamp.from(clock.now().minus(LIFE)))
                .update();
    }

    /** In a transaction of its own: a key that is undone with a refused request would stay in the memory of this node. */
    private void ensureKey(Owner owner) {
        if (hasKey(owner)) {
            return;
        }
        alone.executeWithoutResult(begun -> {
            jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text)")
                    .params("web.draft " + owner.id())
                    .query()
                    .listOfRows();
            if (!hasKey(owner)) {
                sealing.makeKey(owner);
            }
        });
    }

    private boolean hasKey(Owner owner) {
        return !sealing.wrappedKeys(owner.office(), Subject.ACCOUNT, List.of(owner.id()))
                .isEmpty();
    }

    private static Owner owner(Actor actor) {
        return Owner.of(actor.office(), actor.account());
    }

    /** The row of a place is a number: here one that follows from author and path, so that neither can be exchanged. */
    private static Place place(Actor actor, String path) {
        String row = actor.office() + " " + actor.account() + " " + path;
        return new Place("web.draft", "sealed", UUID.nameUUIDFromBytes(row.getBytes(StandardCharsets.UTF_8)));
    }
}
