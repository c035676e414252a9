package id.naungan.access;

import id.naungan.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sesi masuk. The running sessions of an account, as the session store keeps them; its times are those of the machine. */
@Repository
public class LoginSessions {
    private final JdbcClient jdbc;

    /** {@code number} is the row's number, which opens nothing; the session's own secret never leaves its cookie. */
    public record LoginSession(UUID number, Instant since, Instant lastUsed, boolean isThisOne) {}

    LoginSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<LoginSession> of(AccountId account, String currentId) {
        return jdbc.sql("""
                select primary_id, creation_time, last_access_time, session_id = :current from web.spring_session
                where principal_name = :account order by last_access_time desc
                """)
                .param("current", currentId)
                .param("account", account.toString())
                .query((row, number) -> new LoginSession(
                        UUID.fromString(row.getString(1)),
                        Instant.ofEpochMilli(row.getLong(2)),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getBoolean(4)))
                .list();
    }

    /** Ends one session of the account; that of somebody else is left alone. */
    public void end(AccountId account, UUID number) {
        jdbc.sql("delete from web.spring_session where principal_name = ? and primary_id = ?")
                .params(account.toString(), number.toString())
                .update();
    }

    /** Ends every session but this one. */
    public void endOthers(AccountId account, String currentId) {
        jdbc.sql("delete from web.spring_session where principal_name = ? and session_id <> ?")
                .params(account.toString(), currentId)
                .update();
    }

    public void endAll(AccountId account) {
        jdbc.sql("delete from web.spring_session where principal_name = ?")
                .params(account.toString())
                .update();
    }
}
