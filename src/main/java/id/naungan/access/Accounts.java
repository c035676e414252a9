package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
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
    private static final String SELECT =
            "select id, login, display_name, password_hash, must_change, disabled_at is not null from access.account ";

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final LoginSessions sessions;
    private final OfficeClock clock;

    /** Somebody of an office, as its administrator sees her; {@code posts} are those that run, {@code home} says that she began here. */
    public record Member(
            AccountId id,
            String login,
            String displayName,
            boolean hasPassword,
            boolean disabled,
            boolean home,
            List<String> posts) {}

    record Known(
            AccountId id,
            String login,
            String displayName,
            @Nullable String hash,
            boolean mustChange,
            boolean disabled) {}

    /** Answer to a name and a password. */
    public sealed interface Verdict {
        record Right(AccountId account, boolean mustChange) implements Verdict {}

        /** {@code account} is null where nobody has the name; the answer on screen must not differ. */
        record Wrong(@Nullable AccountId account) implements Verdict {}

        /** Too many are signing in at this moment; nothing was checked. */
        record Busy() implements Verdict {}
    }

    Accounts(JdbcClient jdbc, Passwords passwords, LoginSessions sessions, OfficeClock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A new account; without a password nobody can sign in to it yet. The login is kept in lower case and must be free. */
    public AccountId create(String login, String displayName, @Nullable String password) {
        AccountId id = AccountId.random();
        jdbc.sql("""
                insert into access.account (id, login, display_name, password_hash, created_at)
                values (:id, :login, :name, :hash, :now)
                """)
                .param("id", id.value())
                .param("login", canonical(login))
                .param("name", displayName)
                .param("hash", password == null ? null : passwords.hash(password))
                .param("now", Timestamp.from(clock.now()))
                .update();
        return id;
    }

    /** Gives a post from now on; needs the office's scope. Giving one that runs already changes nothing. The first one says where she belongs. */
    public void givePost(OfficeId office, AccountId account, String post) {
        givePost(office, account, post, null);
    }

    void givePost(OfficeId office, AccountId account, String post, @Nullable AccountId by) {
        jdbc.sql("""
                insert into access.post_holding (office_id, account_id, post, since, given_by) values (?, ?, ?, ?, ?)
                on conflict (office_id, account_id, post) where until is null do nothing
                """)
                .params(Arrays.asList(
                        office.value(),
                        account.value(),
                        post,
                        Timestamp.from(clock.now()),
                        by == null ? null : by.value()))
                .update();
        jdbc.sql("update access.account set home_office = ? where id = ? and home_office is null")
                .params(office.value(), account.value())
                .update();
    }

    /** Ends a post now; needs the office's scope. */
    public void endPost(OfficeId office, AccountId account, String post) {
        endPost(office, account, post, null);
    }

    void endPost(OfficeId office, AccountId account, String post, @Nullable AccountId by) {
        jdbc.sql("""
                update access.post_holding set until = ?, ended_by = ?
                where office_id = ? and account_id = ? and post = ? and until is null
                """)
                .params(Arrays.asList(
                        Timestamp.from(clock.now()),
                        by == null ? null : by.value(),
                        office.value(),
                        account.value(),
                        post))
                .update();
    }

    /** Whether an office keeps an administrator without this one; holds the rows, so that two cannot end each other. */
    boolean isAdministeredWithout(OfficeId office, AccountId account) {
        return jdbc.sql("""
                select a.id from access.post_holding p join access.account a on a.id = p.account_id
                where p.office_id = ? and p.post = ? and p.until is null and a.disabled_at is null for update of p, a
                """).params(office.value(), OfficeDesk.ADMINISTRATOR).query(UUID.class).list().stream()
                .anyMatch(other -> !other.equals(account.value()));
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
        Passwords.Verdict verdict = passwords.check(password, hash);
        if (verdict == Passwords.Verdict.BUSY) {
            return new Verdict.Busy();
        }
        return known != null && verdict == Passwords.Verdict.RIGHT
                ? new Verdict.Right(known.id(), known.mustChange())
                : new Verdict.Wrong(known == null ? null : known.id());
    }

    /** Sets a new password that the rules have passed. */
    public void setPassword(AccountId account, String password) {
        jdbc.sql("update access.account set password_hash = ?, must_change = false where id = ?")
                .params(passwords.hash(password), account.value())
                .update();
    }

    /** Closes the account and ends its sessions at once. */
    public void disable(AccountId account) {
        jdbc.sql("update access.account set disabled_at = ? where id = ? and disabled_at is null")
                .params(Timestamp.from(clock.now()), account.value())
                .update();
        sessions.endAll(account);
    }

    public void enable(AccountId account) {
        jdbc.sql("update access.account set disabled_at = null where id = ?")
                .params(account.value())
                .update();
    }

    /** Whose login it is; nothing that is shown may depend on the answer. */
    public Optional<AccountId> withLogin(String login) {
        return byLogin(login).map(Known::id);
    }

    /** The name with which she signs in. */
    public String login(AccountId account) {
        return find(account).orElseThrow().login();
    }

    /** Whether it is there and nobody has closed it. */
    public boolean isOpen(AccountId account) {
        return find(account).filter(known -> !known.disabled()).isPresent();
    }

    Optional<Known> byLogin(String login) {
        return jdbc.sql(SELECT + "where login = ?")
                .params(canonical(login))
                .query(Accounts::read)
                .optional();
    }

    Optional<Known> find(AccountId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .params(id.value())
                .query(Accounts::read)
                .optional();
    }

    /** Everybody who holds or held a post in the office of the scope, by name. */
    List<Member> members(OfficeId office) {
        return jdbc.sql("""
                select a.id, a.login, a.display_name, a.password_hash is not null, a.disabled_at is not null,
                       a.home_office is not distinct from p.office_id,
                       coalesce(array_agg(distinct p.post) filter (where p.until is null), '{}') posts
                from access.post_holding p join access.account a on a.id = p.account_id
                where p.office_id = ?
                group by a.id, p.office_id order by a.disabled_at is not null, a.display_name, a.id
                """)
                .params(office.value())
                .query((row, number) -> new Member(
                        new AccountId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        List.of((String[]) row.getArray(7).getArray())))
                .list();
    }

    private static Known read(ResultSet row, int number) throws SQLException {
        return new Known(
                new AccountId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getBoolean(6));
    }

    /** The one form of a login, as it is kept. */
    public static String canonical(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
