package id.naungan.access.sign;

import id.naungan.access.LoginSessions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sesi dalam basis data. Each request reads its session by one statement, so that one ended elsewhere ends at once;
 * it writes only when a text changed, which for reading is every 20 seconds ({@link SessionIds}). Times are those of the machine.
 */
@Repository
class SessionRows implements SessionRepository<KeptSession> {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SessionRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public KeptSession createSession() {
        return KeptSession.begun(SessionIds.IDLE);
    }

    @Override
    public @Nullable KeptSession findById(String id) {
        KeptSession found = jdbc.sql(
                        "select number, texts, begun_at, used_at from web.session where secret_hash = :secret")
                .param("secret", LoginSessions.hash(id))
                .query((row, number) -> session(id, row))
                .optional()
                .orElse(null);
        if (found != null && found.isExpired()) {
            deleteById(id);
            return null;
        }
        return found;
    }

    @Override
    public void save(KeptSession session) {
        if (session.isNew()) {
            forgetForgotten(session);
            insert(session);
            session.written();
        } else if (session.isChanged()) {
            update(session);
            session.written();
        }
    }

    @Override
    public void deleteById(String id) {
        jdbc.sql("delete from web.session where secret_hash = ?")
                .param(LoginSessions.hash(id))
                .update();
    }

    private void insert(KeptSession session) {
        Map<String, String> texts = new LinkedHashMap<>();
        session.getAttributeNames().forEach(name -> texts.put(name, session.getRequiredAttribute(name)));
        jdbc.sql("""
                insert into web.session (number, secret_hash, texts, begun_at, used_at)
                values (:number, :secret, :texts::jsonb, :begun, :used)
                """)
                .param("number", session.number())
                .param("secret", LoginSessions.hash(session.getId()))
                .param("texts", json.writeValueAsString(texts))
                .param("begun", Timestamp.from(session.getCreationTime()))
                .param("used", Timestamp.from(session.getLastAccessedTime()))
                .update();
    }

    /** A row that is gone stays gone: the session was ended elsewhere. Of two requests at once, each writes only what it changed. */
    private void update(KeptSession session) {
        Map<String, String> set = new LinkedHashMap<>();
        List<String> taken = session.changes().keySet().stream()
                .filter(name -> session.changes().get(name) == null)
                .toList();
        session.changes().forEach((name, text) -> {
            if (text != null) {
                set.put(name, text);
            }
        });
        jdbc.sql("""
                update web.session set secret_hash = :secret, texts = (texts || :set::jsonb) - :taken::text[], used_at = :used
                where number = :number
                """)
                .param("secret", LoginSessions.hash(session.getId()))
                .param("set", json.writeValueAsString(set))
                .param("taken", taken.toArray(String[]::new))
                .param("used", Timestamp.from(session.getLastAccessedTime()))
                .param("number", session.number())
                .update();
    }

    /** Rows of sessions that nobody will continue go when another begins. */
    private void forgetForgotten(KeptSession beginning) {
        jdbc.sql("delete from web.session where used_at < ?")
                .param(Timestamp.from(beginning.getCreationTime().minus(SessionIds.IDLE)))
                .update();
    }

    private KeptSession session(String id, ResultSet row) throws SQLException {
        return KeptSession.stored(
                id,
                row.getObject("number", UUID.class),
                json.readValue(row.getString("texts"), TEXTS),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("used_at").toInstant(),
                SessionIds.IDLE);
    }
}
