package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pelaksana tugas dan pelaksana harian. Who holds a post for somebody else, from when until when; read from the dates alone. */
@Repository
public class Deputies {
    private final JdbcClient jdbc;
    private final OfficeClock clock;

    /** PLT: acting until the post is filled; PLH: by the day, while its holder is away. */
    public enum Kind {
        PLT,
        PLH
    }

    public record Term(AccountId account, String post, Kind kind, Instant since, Instant until) {}

    /** {@code until} is the first moment after it. */
    public record Deputy(
            UUID id,
            Term term,
            String name,
            String namedBy,
            @Nullable Instant endedAt) {

        public boolean runs(Instant now) {
            return endedAt == null && !term.since().isAfter(now) && term.until().isAfter(now);
        }

        public boolean isToCome(Instant now) {
            return endedAt == null && term.since().isAfter(now);
        }
    }

    Deputies(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Actor actor, Term term) {
        jdbc.sql("""
                insert into access.deputy (office_id, id, account_id, post, kind, since, until, named_at, named_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        UUID.randomUUID(),
                        term.account().value(),
                        term.post(),
                        term.kind().name(),
                        Timestamp.from(term.since()),
                        Timestamp.from(term.until()),
                        Timestamp.from(clock.now()),
                        actor.account().value())
                .update();
    }

    /** Whether she is its deputy at some moment of the term already. */
    boolean overlaps(Actor actor, Term term) {
        return jdbc.sql("""
                select exists (select 1 from access.deputy where office_id = ? and account_id = ? and post = ?
                               and ended_at is null and since < ? and until > ?)
                """)
                .params(
                        actor.office().value(),
                        term.account().value(),
                        term.post(),
                        Timestamp.from(term.until()),
                        Timestamp.from(term.since()))
                .query(Boolean.class)
                .single();
    }

    /** Ends it now; one that has not begun never begins. False when there is none to end. */
    boolean end(Actor actor, UUID id) {
        Timestamp now = Timestamp.from(clock.now());
        return jdbc.sql("""
                update access.deputy set ended_at = ?, ended_by = ?
                where office_id = ? and id = ? and ended_at is null and until > ?
                """)
                        .params(now, actor.account().value(), actor.office().value(), id, now)
                        .update()
                == 1;
    }

    /** Those whose term ends after this moment, and those ended early since; the latest beginning first. */
    List<Deputy> since(Actor actor, Instant moment) {
        return jdbc.sql("""
                select d.id, d.account_id, d.post, d.kind, d.since, d.until, d.ended_at, a.display_name, b.display_name named
                from access.deputy d join access.account a on a.id = d.account_id join access.account b on b.id = d.named_by
                where d.office_id = ? and d.until > ? order by d.since desc, a.display_name, d.id
                """)
                .params(actor.office().value(), Timestamp.from(moment))
                .query(Deputies::read)
                .list();
    }

    private static Deputy read(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Deputy(
                row.getObject("id", UUID.class),
                new Term(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("post"),
                        Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("until").toInstant()),
                row.getString("display_name"),
                row.getString("named"),
                ended == null ? null : ended.toInstant());
    }
}
