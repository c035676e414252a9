package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Akun petugas. People who can sign in, and the posts they hold in offices from when until when.
 * Posts are ended and accounts disabled, never deleted: the past must stay readable.
 */
@Repository
public class Accounts {
    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final OfficeClock clock;

    record Known(AccountId id, String login, String displayName, @Nullable String hash, boolean mustChange, boolean disabled) {}

    /** Answer to a name and a password. */
    public sealed interface Verdict {
        record Right(AccountId account, boolean mustChange) implements Verdict {}

        /** {@code account} is null where nobody has the name; the answer on screen must not differ. */
        record Wrong(@Nullable AccountId account) implements Verdict {}

        /** Too many are signing in at this moment; nothing was checked. */
        record Busy() implements Verdict {}
    }

    Accounts(JdbcClient jdbc, Passwords passwords, OfficeClock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A new account; without a password nobody can sign in to it yet. The login is kept in lower case and must be free. */
    public AccountId create(String login, String displayName, @Nullable String password) {
        AccountId id = AccountId.random();
        jdbc.sql("""
                insert into access.account (id, login, display_name, password_hash, created_at) values (?, ?, ?, ?, ?)
                """)
                .params(id.value(), canonical(login), displayName, password == null ? null : passwords.hash(password),
                        Timestamp.from(clock.now()))
                .update();
        return id;
    }

    /** Gives a post from now on; needs the office's scope. Giving one that runs already changes nothing. */
    public void givePost(OfficeId office, AccountId account, String post) {
        jdbc.sql("""
                insert into access.post_holding (office_id, account_id, post, since) values (?, ?, ?, ?)
                on conflict (office_id, account_id, post) where until is null do nothing
                """)
                .params(office.value(), account.value(), post, Timestamp.from(clock.now()))
                .update();
    }

    /** Ends a post now; needs the office's scope. */
    public void endPost(OfficeId office, AccountId account, String post) {
        jdbc.sql("""
                update access.post_holding set until = ?
                where office_id = ? and account_id = ? and post = ? and until is null
                """)
                .params(Timestamp.from(clock.now()), office.value(), account.value(), post)
                .update();
    }

    /** Where the account holds a running post; asked before an office is chosen. */
    public List<OfficeId> officesOf(AccountId account) {
        return jdbc.sql("select office_id from access.offices_of(?)")
                .params(account.value())
                .query((row, number) -> new OfficeId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Checks a password; call it outside a transaction, since it takes its time. */
    public Verdict verify(String login, String password) {
        Known known = byLogin(login).orElse(null);
        String hash = known == null || known.disabled() ? null : known.hash();
        return switch (passwords.check(password, hash)) {
            case RIGHT -> new Verdict.Right(known.id(), known.mustChange());
            case WRONG -> new Verdict.Wrong(known == null ? null : known.id());
            case BUSY -> new Verdict.Busy();
        };
    }

    Optional<Known> byLogin(String login) {
        return jdbc.sql("""
                select id, login, display_name, password_hash, must_change, disabled_at is not null from access.account where login = ?
                """)
                .params(canonical(login))
                .query((row, number) -> new Known(new AccountId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3),
                        row.getString(4), row.getBoolean(5), row.getBoolean(6)))
                .optional();
    }

    static String canonical(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
