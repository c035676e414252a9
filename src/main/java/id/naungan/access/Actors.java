package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Petugas menurut basis data. Reads who acts afresh for each request, so that a disabled account or an ended post counts at once.
 */
@Repository
public class Actors {
    /** Session attribute that tells whose session it is; there is none before she has signed in whole. */
    public static final String WHOSE = "account";

    /** Request attribute under which the sign-in filter leaves who is signed in, and this class the actor it read. */
    private static final String SIGNED_IN = Actors.class.getName() + ".signedIn";

    private static final String READ = Actors.class.getName() + ".read";

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    record SignedIn(AccountId account, OfficeId office) {}

    /**
     * How the page is shown to her.
     *
     * @param demo whether the office holds invented cases only
     * @param language null when she chose none
     * @param linkMadeAt when somebody made a link by which her password can be set, of which she has not been told; else null
     * @param shortcut whether single keys do something for her
     * @param glass the case that she reads in need; else null
     */
    public record Setting(
            boolean demo,
            @Nullable Locale language,
            @Nullable Instant linkMadeAt,
            boolean shortcut,
            @Nullable Glass glass) {}

    /** A case that she reads in need, until then. */
    public record Glass(CaseId caseId, Instant until) {}

    /**
     * Bukti baru. The signed-in person shows again that it is she, before something that a session left open must not do.
     * Guesses are counted together with those at the sign-in page, and nothing of them is undone with the request.
     */
    public interface Proof {

        /** Whether she has a second factor, and the form must ask for its code too. */
        boolean asksCode(Actor actor);

        /** Done, or refused with a {@link CannotProve} that tells nothing of what was wrong. Writes the access log. */
        Outcome<AccountId> check(Actor actor, HttpServletRequest request, String password, String code);
    }

    /** Bukti ditolak. */
    public enum CannotProve implements Refusal {
        WRONG("access.proof.wrong"),
        WAIT("access.signin.wait"),
        BUSY("access.signin.busy");

        private final String key;

        CannotProve(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    private record Present(Actor actor, Setting setting) {}

    /** What this request has read, also when it was nobody. */
    private record Read(Optional<Present> present) {}

    Actors(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
    }

    /** Says that this request is hers; called by the sign-in filter alone, which also opens the office's scope. */
    public static void signedIn(HttpServletRequest request, AccountId account, OfficeId office) {
        request.setAttribute(SIGNED_IN, new SignedIn(account, office));
    }

    /** The signed-in officer of this request, or null for the public, for a disabled account and where every post has ended. */
    public @Nullable Actor current(HttpServletRequest request) {
        return present(request).map(Present::actor).orElse(null);
    }

    /** Settings of the signed-in officer, for the page's frame. */
    public Setting setting(HttpServletRequest request) {
        return present(request).map(Present::setting).orElse(new Setting(false, null, null, true, null));
    }

    /** Keeps the language that she chose. */
    public void chose(HttpServletRequest request, Locale language) {
        if (request.getAttribute(SIGNED_IN) instanceof SignedIn signedIn) {
            jdbc.sql("update access.account set locale = ? where id = ?")
                    .params(language.getLanguage(), signedIn.account().value())
                    .update();
            request.removeAttribute(READ);
        }
    }

    /** Keeps whether single keys do something for her, on every device. */
    public void choseShortcut(HttpServletRequest request, boolean wished) {
        if (request.getAttribute(SIGNED_IN) instanceof SignedIn signedIn) {
            jdbc.sql("update access.account set shortcut = ? where id = ?")
                    .params(wished, signedIn.account().value())
                    .update();
            request.removeAttribute(READ);
        }
    }

    /** Read once a request, by one statement. */
    private Optional<Present> present(HttpServletRequest request) {
        if (request.getAttribute(READ) instanceof Read read) {
            return read.present();
        }
        if (!(request.getAttribute(SIGNED_IN) instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        Optional<Present> present =
                Objects.requireNonNull(reading.execute(begun -> read(signedIn.account(), signedIn.office())));
        request.setAttribute(READ, new Read(present));
        return present;
    }

    private static @Nullable Glass glass(ResultSet row) throws SQLException {
        UUID caseId = row.getObject("glass", UUID.class);
        return caseId == null
                ? null
                : new Glass(new CaseId(caseId), row.getTimestamp("glass_until").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Locale language(@Nullable String code) {
        return code == null ? null : Locale.of(code);
    }

    /** The account as it may act for the office now; empty when it is disabled or holds no post there. */
    public Optional<Actor> find(AccountId account, OfficeId office) {
        return read(account, office).map(Present::actor);
    }

    private Optional<Present> read(AccountId account, OfficeId office) {
        return jdbc.sql("""
                select a.display_name, o.name, o.zone, o.demo, a.locale, a.shortcut,
                       array(select coalesce(p.acting || ':', '') || p.post from access.running_post p
                             where p.office_id = o.id and p.account_id = a.id) posts,
                       exists (select 1 from access.stand_in s where s.account_id = a.id and s.ended_at is null
                               and s.since <= access.present() and s.until > access.present()) stands_in,
                       (select max(l.created_at) from access.setup_link l
                        where l.account = a.id and l.made_by is not null and l.seen_at is null) link_made_at,
                       b.case_id glass, b.until glass_until
                from access.account a cross join access.office o
                left join lateral (select g.case_id, g.until from access.broken_glass g
                                   where g.account_id = a.id order by g.until desc limit 1) b on true
                where a.id = :account and o.id = :office and a.disabled_at is null
                """)
                .param("account", account.value())
                .param("office", office.value())
                .query((row, number) -> {
                    Held held = Held.of((String[]) row.getArray("posts").getArray());
                    Actor actor = new Actor(
                            account,
                            office,
                            row.getString("display_name"),
                            row.getString("name"),
                            held.posts(),
                            ZoneId.of(row.getString("zone")),
                            held.acting(),
                            row.getBoolean("stands_in"));
                    return new Present(
                            actor,
                            new Setting(
                                    row.getBoolean("demo"),
                                    language(row.getString("locale")),
                                    instant(row.getTimestamp("link_made_at")),
                                    row.getBoolean("shortcut"),
                                    glass(row)));
                })
                .optional()
                .filter(present -> !present.actor().posts().isEmpty());
    }

    /** Who holds the post in the office now, by name; for choosing signatories and team members. */
    public List<Officer> holding(OfficeId office, String post) {
        return officers(office).stream()
                .filter(officer -> officer.posts().contains(post))
                .toList();
    }

    /** Everybody with a running post in the office, by name. */
    public List<Officer> officers(OfficeId office) {
        return jdbc.sql("""
                select a.id, a.display_name, array_agg(coalesce(p.acting || ':', '') || p.post order by p.post) posts
                from access.running_post p join access.account a on a.id = p.account_id
                where p.office_id = :office and a.disabled_at is null
                group by a.id, a.display_name order by a.display_name, a.id
                """)
                .param("office", office.value())
                .query((row, number) -> {
                    Held held = Held.of((String[]) row.getArray(3).getArray());
                    return new Officer(
                            new AccountId(row.getObject(1, UUID.class)), row.getString(2), held.posts(), held.acting());
                })
                .list();
    }

    /** An officer of the office with the posts held now; {@code acting} are those that she holds as a deputy only. */
    public record Officer(AccountId account, String displayName, Set<String> posts, Map<String, String> acting) {

        /** Whether the post is hers, and not only hers for somebody else. */
        public boolean holdsHerself(String post) {
            return posts.contains(post) && !acting.containsKey(post);
        }
    }

    /** Posts as the database lists them, those of a deputy with {@code PLT:} or {@code PLH:} before them. */
    private record Held(Set<String> posts, Map<String, String> acting) {
        static Held of(String[] listed) {
            Set<String> posts = new LinkedHashSet<>();
            Map<String, String> acting = new HashMap<>();
            for (String post : listed) {
                int colon = post.indexOf(':');
                posts.add(post.substring(colon + 1));
                if (colon > 0) {
                    acting.put(post.substring(colon + 1), post.substring(0, colon));
                }
            }
            Arrays.stream(listed).forEach(acting::remove);
            return new Held(posts, acting);
        }
    }
}
