package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Sealing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tautan mulai. One-time addresses that let somebody set her password: 256 bits, gone when used or after 72 hours.
 * Only a hash is stored; the token is made again from the row's number with a key outside the database.
 */
@Repository
public class SetupLinks {
    static final Duration LIFE = Duration.ofHours(72);
    private static final String KEY_LABEL = "access/setup/v1";

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final SecretKeySpec key;

    /** A link that still works. Without an office it begins an installation; without an account it begins an office. */
    record Open(
            UUID id, @Nullable OfficeId office, @Nullable AccountId account, Instant expiresAt) {}

    SetupLinks(JdbcClient jdbc, OfficeClock clock, Sealing sealing) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.key = new SecretKeySpec(sealing.derived(KEY_LABEL), "HmacSHA256");
    }

    /** A link that an administrator made for somebody who had a password already, and that she has not been told of. */
    public record Untold(Instant at, String by) {}

    /** Makes a link and answers its token; earlier unused links for the same purpose stop working. */
    String make(@Nullable OfficeId office, @Nullable AccountId account) {
        return make(office, account, null);
    }

    /** @param madeBy of whom its owner is told when she signs in next; null where there is nothing to tell */
    String make(@Nullable OfficeId office, @Nullable AccountId account, @Nullable AccountId madeBy) {
        UUID id = UUID.randomUUID();
        String token = token(id);
        Instant now = clock.now();
        UUID officeId = office == null ? null : office.value();
        UUID accountId = account == null ? null : account.value();
        jdbc.sql("""
                update access.setup_link set used_at = :now
                where used_at is null and office is not distinct from :office::uuid and account is not distinct from :account::uuid
                """)
                .param("now", Timestamp.from(now))
                .param("office", officeId)
                .param("account", accountId)
                .update();
        jdbc.sql("""
                insert into access.setup_link (id, token_hash, office, account, expires_at, created_at, made_by)
                values (:id, :hash, :office, :account, :until, :now, :by)
                """)
                .param("id", id)
                .param("hash", hash(token))
                .param("office", officeId)
                .param("account", accountId)
                .param("until", Timestamp.from(now.plus(LIFE)))
                .param("now", Timestamp.from(now))
                .param("by", madeBy == null ? null : madeBy.value())
                .update();
        return token;
    }

    /** Newest first. */
    List<Untold> untold(AccountId account) {
        return jdbc.sql("""
                select l.created_at, a.display_name from access.setup_link l join access.account a on a.id = l.made_by
                where l.account = ? and l.seen_at is null order by l.created_at desc
                """)
                .params(account.value())
                .query((row, number) -> new Untold(row.getTimestamp(1).toInstant(), row.getString(2)))
                .list();
    }

    void told(AccountId account) {
        jdbc.sql(
                        "update access.setup_link set seen_at = ? where account = ? and made_by is not null and seen_at is null")
                .params(Timestamp.from(clock.now()), account.value())
                .update();
    }

    Optional<Open> find(String token) {
        return jdbc.sql("""
                select id, office, account, expires_at from access.setup_link
                where token_hash = ? and used_at is null and expires_at > ?
                """)
                .params(hash(token), Timestamp.from(clock.now()))
                .query(SetupLinks::read)
                .optional();
    }

    /** The running link of an account, for showing it to the administrator who made it. */
    Optional<Open> of(AccountId account) {
        return jdbc.sql(
                        "select id, office, account, expires_at from access.setup_link where account = ? and used_at is null and expires_at > ?")
                .params(account.value(), Timestamp.from(clock.now()))
                .query(SetupLinks::read)
                .optional();
    }

    /** Uses the link up; false when somebody else was faster. */
    boolean use(Open link) {
        return jdbc.sql("update access.setup_link set used_at = ? where id = ? and used_at is null")
                        .params(Timestamp.from(clock.now()), link.id())
                        .update()
                == 1;
    }

    String token(UUID id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(id.toString().getBytes(StandardCharsets.US_ASCII)));
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

    private static Open read(ResultSet row, int number) throws SQLException {
        UUID office = row.getObject("office", UUID.class);
        UUID account = row.getObject("account", UUID.class);
        return new Open(
                row.getObject("id", UUID.class),
                office == null ? null : new OfficeId(office),
                account == null ? null : new AccountId(account),
                row.getTimestamp("expires_at").toInstant());
    }
}
