package id.naungan.shell;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.sealing.HashPurpose;
import id.naungan.sealing.Sealing;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Sekali saja. The same form sent twice acts once (D12, D18): the key is claimed in the act's own transaction,
 * so a second copy waits for the first to commit and is then answered with the place where the first one led.
 */
@Component
class OnceOnly {
    static final String FIELD = "_once";
    private static final Set<String> NOT_CONTENT = Set.of(FIELD, "_csrf");

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final OfficeClock clock;

    /** What became of a claim: ours to act on, done before (go there), or the same key with other words. */
    sealed interface Claim {
        record Ours(UUID key) implements Claim {}

        record DoneBefore(String location) implements Claim {}

        record OtherContent() implements Claim {}
    }

    OnceOnly(JdbcClient jdbc, Sealing sealing, OfficeClock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    Claim claim(Actor actor, UUID key, HttpServletRequest request) {
        byte[] hash = hash(request);
        int taken = jdbc.sql("""
                insert into web.once (office_id, actor_id, key, body_hash, at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(actor.office().value(), actor.account().value(), key, hash, Timestamp.from(clock.now()))
                .update();
        return taken == 1 ? new Claim.Ours(key) : earlier(actor, key, hash);
    }

    void remember(Actor actor, UUID key, String location) {
        jdbc.sql("update web.once set location = ? where actor_id = ? and key = ?")
                .params(location, actor.account().value(), key)
                .update();
    }

    private Claim earlier(Actor actor, UUID key, byte[] hash) {
        record Earlier(byte[] hash, @Nullable String location) {}
        Earlier found = jdbc.sql("select body_hash, location from web.once where actor_id = ? and key = ?")
                .params(actor.account().value(), key)
                .query((row, number) -> new Earlier(row.getBytes(1), row.getString(2)))
                .single();
        if (!Arrays.equals(found.hash(), hash)) {
            return new Claim.OtherContent();
        }
        return new Claim.DoneBefore(found.location() == null ? "/kerja" : found.location());
    }

    /** Keyed, so that whoever holds the database cannot try names until one fits. */
    private byte[] hash(HttpServletRequest request) {
        return sealing.keyedHash(HashPurpose.FORM, HexFormat.of().formatHex(digest(request)));
    }

    private static byte[] digest(HttpServletRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, request.getRequestURI());
            new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
                if (!NOT_CONTENT.contains(name)) {
                    add(digest, name);
                    Arrays.stream(values).forEach(value -> add(digest, value));
                }
            });
            MultipartHttpServletRequest brought = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
            if (brought != null) {
                new TreeMap<>(brought.getMultiFileMap())
                        .forEach((name, files) -> files.forEach(file -> {
                            add(digest, name);
                            digest.update(((SpilledFile) file).content().sha256());
                        }));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(new byte[] {
            (byte) (bytes.length >> 24), (byte) (bytes.length >> 16), (byte) (bytes.length >> 8), (byte) bytes.length
        });
        digest.update(bytes);
    }
}
