package id.naungan.access;

import id.naungan.kernel.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sesi masuk. The running sessions of an account, as the sign-in keeps them; its times are those of the machine. */
@Repository
public class LoginSessions {
    private final JdbcClient jdbc;

    /**
     * {@code number} is the row's number, which opens nothing; the session's own secret never leaves its cookie.
     *
     * @param device what the browser said of itself, such as {@code Chrome, Android}; empty when it said nothing known
     */
    public record LoginSession(UUID number, Instant since, Instant lastUsed, boolean isThisOne, String device) {}

    LoginSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<LoginSession> of(AccountId account, String currentId) {
        return jdbc.sql("""
                select number, begun_at, used_at, secret_hash = :current, texts ->> 'device' from web.session
                where account_id = :account order by used_at desc
                """)
                .param("current", hash(currentId))
                .param("account", account.value())
                .query((row, number) -> new LoginSession(
                        row.getObject(1, UUID.class),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant(),
                        row.getBoolean(4),
                        DeviceWords.words(row.getString(5))))
                .list();
    }

    /** Ends one session of the account; that of somebody else is left alone. */
    public void end(AccountId account, UUID number) {
        jdbc.sql("delete from web.session where account_id = ? and number = ?")
                .params(account.value(), number)
                .update();
    }

    /** Ends every session but this one. */
    public void endOthers(AccountId account, String currentId) {
        jdbc.sql("delete from web.session where account_id = ? and secret_hash <> ?")
                .params(account.value(), hash(currentId))
                .update();
    }

    public void endAll(AccountId account) {
        jdbc.sql("delete from web.session where account_id = ?")
                .params(account.value())
                .update();
    }

    /** What a session keeps of its browser: two small numbers. */
    public static String device(@Nullable String userAgent) {
        return DeviceWords.code(userAgent);
    }

    /** The same in words, such as {@code Chrome, Android}; empty when nothing known was said. */
    public static String deviceWords(String device) {
        return DeviceWords.words(device);
    }

    /** The secret of a session's cookie as the table keeps it. It is random and long, so that a plain hash cannot be guessed back. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
