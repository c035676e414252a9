package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Sealing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tablet buku tamu. An address for one working day at which guests write themselves down, one after another, and read nothing:
 * nobody is signed in there. Only a hash is stored; the token is made again with a key outside the database.
 */
@Component
public class GuestTablets {
    private static final Duration LIFE = Duration.ofHours(12);
    /** An address that went astray cannot fill the book. */
    private static final int GUESTS = 200;

    /** A form that lies open longer than this is filled anew. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private static final String KEY_LABEL = "intake/guest-tablet/v1";

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final Guests guests;
    private final SecretKeySpec key;

    /** A tablet that is open now. */
    public record Open(String token, Instant until) {}

    GuestTablets(JdbcClient jdbc, OfficeClock clock, Guests guests, Sealing sealing) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.guests = guests;
        this.key = new SecretKeySpec(sealing.derived(KEY_LABEL), "HmacSHA256");
    }

    /** Opens one; an earlier one closes. */
    @Transactional
    public void open(Actor actor) {
        close(actor);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into intake.guest_tablet (office_id, id, token_hash, by_account, expires_at, left_over)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        id,
                        hash(token(id)),
                        actor.account().value(),
                        Timestamp.from(clock.now().plus(LIFE)),
                        GUESTS)
                .update();
    }

    /** Closes every tablet of the office. */
    @Transactional
    public void close(Actor actor) {
        jdbc.sql("update intake.guest_tablet set expires_at = :now where office_id = :office and expires_at > :now")
                .param("now", Timestamp.from(clock.now()))
                .param("office", actor.office().value())
                .update();
    }

    public Optional<Open> running(Actor actor) {
        return jdbc
                .sql("select id, expires_at from intake.guest_tablet where office_id = ? and expires_at > ?")
                .params(actor.office().value(), Timestamp.from(clock.now()))
                .query((row, number) -> new Open(
                        token(row.getObject("id", UUID.class)),
                        row.getTimestamp("expires_at").toInstant()))
                .stream()
                .findFirst();
    }

    /** Whether a guest may write here; needs the office's scope. */
    public boolean isOpen(String token) {
        return jdbc.sql("""
                select exists (select 1 from intake.guest_tablet where token_hash = ? and expires_at > ? and left_over > 0)
                """)
                .params(hash(token), Timestamp.from(clock.now()))
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes what a guest wrote; false when the tablet is closed. The same words of the same form are taken once, since nobody is
     * signed in here by whom a second tap would be known. Needs the office's scope.
     */
    @Transactional
    public boolean sign(OfficeId office, String token, UUID form, Guest.Entry entry) {
        Instant now = clock.now();
        if (isOpen(token) && !isFirst(office, form, entry, now)) {
            return true;
        }
        Optional<AccountId> opener = jdbc.sql("""
                update intake.guest_tablet set left_over = left_over - 1
                where token_hash = ? and expires_at > ? and left_over > 0 returning by_account
                """)
                .params(hash(token), Timestamp.from(now))
                .query((row, number) -> new AccountId(row.getObject("by_account", UUID.class)))
                .optional();
        opener.ifPresent(by -> guests.add(office, by, now, now, entry));
        return opener.isPresent();
    }

    /** A second tap at the same time waits for the first one here. */
    private boolean isFirst(OfficeId office, UUID form, Guest.Entry entry, Instant now) {
        jdbc.sql("delete from intake.guest_once where office_id = ? and at < ?")
                .params(office.value(), Timestamp.from(now.minus(REMEMBERED)))
                .update();
        String words = String.join("\n", form.toString(), entry.name(), entry.meets(), entry.purpose());
        return jdbc.sql("insert into intake.guest_once (office_id, mark, at) values (?, ?, ?) on conflict do nothing")
                        .params(office.value(), mac(words), Timestamp.from(now))
                        .update()
                == 1;
    }

    private String token(UUID id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(id.toString()));
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC is not usable here", broken);
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("SHA-256 is not usable here", broken);
        }
    }
}
