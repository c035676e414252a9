package id.naungan.access.sign;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * Sesi. One session as a request works on it; it remembers what was changed, so that a page that changed nothing writes nothing.
 * It holds texts and nothing else: no serialised object ever reaches the table or comes out of it.
 */
final class KeptSession implements Session {
    private static final Duration GRAIN = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MapSession inner;
    private final UUID number;

    /** The cookie's secret under which the row lies, and the use that it knows of; null while there is no row. */
    private @Nullable String storedId;

    private @Nullable Instant storedUse;

    private final Map<String, @Nullable String> changes = new LinkedHashMap<>();

    private KeptSession(MapSession inner, UUID number) {
        this.inner = inner;
        this.number = number;
    }

    static KeptSession begun(Duration idle) {
        MapSession inner = new MapSession(KeptSession::secret);
        inner.setMaxInactiveInterval(idle);
        return new KeptSession(inner, UUID.randomUUID());
    }

    static KeptSession stored(
            String id, UUID number, Map<String, String> texts, Instant begun, Instant used, Duration idle) {
        MapSession inner = new MapSession(id);
        inner.setSessionIdGenerator(KeptSession::secret);
        inner.setCreationTime(begun);
        inner.setLastAccessedTime(used);
        inner.setMaxInactiveInterval(idle);
        texts.forEach(inner::setAttribute);
        KeptSession session = new KeptSession(inner, number);
        session.written();
        return session;
    }

    /** 256 bits for the cookie; a number such as rows have would have 122. */
    private static String secret() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    UUID number() {
        return number;
    }

    boolean isNew() {
        return storedId == null;
    }

    /** Whether the row must be written: a text was set or taken away, the secret is a new one, or the last use it knows is a minute old. */
    boolean isChanged() {
        return !changes.isEmpty()
                || !inner.getId().equals(storedId)
                || storedUse == null
                || inner.getLastAccessedTime().isAfter(storedUse.plus(GRAIN));
    }

    /** What was set since it was read; null for what was taken away. */
    Map<String, @Nullable String> changes() {
        return changes;
    }

    /** The row now holds the session as it is. */
    void written() {
        changes.clear();
        storedId = inner.getId();
        storedUse = inner.getLastAccessedTime();
    }

    @Override
    public String getId() {
        return inner.getId();
    }

    @Override
    public String changeSessionId() {
        return inner.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return inner.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return inner.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value != null && !(value instanceof String)) {
            throw new IllegalArgumentException(
                    "a session holds texts only, not " + value.getClass().getName());
        }
        inner.setAttribute(name, value);
        changes.put(name, (String) value);
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return inner.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        inner.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return inner.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        inner.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return inner.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return inner.isExpired();
    }
}
