package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Petugas menurut basis data. Reads who acts afresh for each request, so that a disabled account or an ended post counts at once.
 */
@Repository
public class Actors {
    /** Request attribute under which the sign-in filter leaves who is signed in, and this class the actor it read. */
    static final String SIGNED_IN = Actors.class.getName() + ".signedIn";

    private static final String READ = Actors.class.getName() + ".actor";

    private final JdbcClient jdbc;

    record SignedIn(AccountId account, OfficeId office) {}

    Actors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The signed-in officer of this request, or null for the public; needs a transaction the first time it is asked. */
    public @Nullable Actor current(HttpServletRequest request) {
        if (request.getAttribute(READ) instanceof Actor actor) {
            return actor;
        }
        if (!(request.getAttribute(SIGNED_IN) instanceof SignedIn signedIn)) {
            return null;
        }
        Actor actor = find(signedIn.account(), signedIn.office()).orElse(null);
        request.setAttribute(READ, actor);
        return actor;
    }

    /** The account as it may act for the office now; empty when it is disabled or holds no post there. */
    public Optional<Actor> find(AccountId account, OfficeId office) {
        return jdbc.sql("""
                select a.display_name, o.name, o.zone,
                       array(select p.post from access.post_holding p
                             where p.office_id = o.id and p.account_id = a.id and p.until is null) posts
                from access.account a, access.office o
                where a.id = :account and o.id = :office and a.disabled_at is null
                """)
                .param("account", account.value())
                .param("office", office.value())
                .query((row, number) -> new Actor(account, office, row.getString(1), row.getString(2),
                        Set.of((String[]) row.getArray("posts").getArray()), ZoneId.of(row.getString(3))))
                .optional()
                .filter(actor -> !actor.posts().isEmpty());
    }

    /** Who holds the post in the office now, by name; for choosing signatories and team members. */
    public List<Officer> holding(OfficeId office, String post) {
        return officers(office).stream().filter(officer -> officer.posts().contains(post)).toList();
    }

    /** Everybody with a running post in the office, by name. */
    public List<Officer> officers(OfficeId office) {
        return jdbc.sql("""
                select a.id, a.display_name, array_agg(p.post order by p.post) posts
                from access.post_holding p join access.account a on a.id = p.account_id
                where p.office_id = :office and p.until is null and a.disabled_at is null
                group by a.id, a.display_name order by a.display_name, a.id
                """)
                .param("office", office.value())
                .query((row, number) -> new Officer(new AccountId(row.getObject(1, UUID.class)), row.getString(2),
                        Set.of((String[]) row.getArray(3).getArray())))
                .list();
    }

    /** An officer of the office with the posts held now. */
    public record Officer(AccountId account, String displayName, Set<String> posts) {}
}
