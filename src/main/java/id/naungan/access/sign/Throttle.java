package id.naungan.access.sign;

import id.naungan.access.Accounts;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.sealing.Sealing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pengerem percobaan (security.md G10). Counts an attempt before its password is looked at, so that many at once gain nothing;
 * a turned-away attempt is not looked at, costs nothing and lengthens no wait. Every node sees the same counts.
 */
@Component
class Throttle {
    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final TransactionTemplate counting;
    private final SecretKeySpec key;

    private record Level(double value, Instant freeAt, Instant countedAt) {}

    Throttle(JdbcClient jdbc, OfficeClock clock, PlatformTransactionManager transactions, Sealing sealing) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.counting = new TransactionTemplate(transactions);
        // Also within a request: what was counted stays so when its form is refused.
        this.counting.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.key = new SecretKeySpec(sealing.derived("access/throttle/v1"), "HmacSHA256");
    }

    /** Counts the attempt in each of its buckets, or in none and answers false when one of them is full. */
    boolean admits(String login, Attempt from) {
        return turnedAway(login, from) == 0;
    }

    /** As {@link #admits}; answers 0 when it is let in, else the how-manieth it is that was turned away while this wait lasts. */
    long turnedAway(String login, Attempt from) {
        return turnedAway(names(login, from));
    }

    /** The same for a code of the second factor. */
    long turnedAway(AccountId account) {
        return turnedAway(names(account));
    }

    private long turnedAway(Map<Bucket, byte[]> names) {
        Optional<byte[]> full = Objects.requireNonNull(counting.execute(begun -> {
            // In one order always, so that two attempts never wait for each other.
            for (Map.Entry<Bucket, byte[]> named : names.entrySet()) {
                if (!count(named.getKey(), named.getValue())) {
                    begun.setRollbackOnly();
                    return Optional.of(named.getValue());
                }
            }
            return Optional.empty();
        }));
        return full.map(this::onceMore).orElse(0L);
    }

    /** Whether the log tells of it: the first of a wait, the tenth, the hundredth; a flood must not fill the disk. */
    static boolean isTold(long times) {
        long left = times;
        while (left % 10 == 0 && left > 0) {
            left /= 10;
        }
        return left == 1;
    }

    private long onceMore(byte[] full) {
        Long times = counting.execute(begun -> jdbc.sql(
                        "update access.attempt set turned_away = turned_away + 1 where bucket = ? returning turned_away")
                .params(full)
                .query(Long.class)
                .optional()
                .orElse(1L));
        return times == null ? 1 : times;
    }

    /** It was she: her own bucket is emptied, and the others get their drop back. */
    void succeeded(String login, Attempt from) {
        succeeded(names(login, from));
    }

    /** The same for a code of the second factor. */
    void succeeded(AccountId account) {
        succeeded(names(account));
    }

    private void succeeded(Map<Bucket, byte[]> names) {
        counting.executeWithoutResult(begun -> names.forEach((bucket, name) -> {
            if (bucket == Bucket.PAIR || bucket == Bucket.FACTOR) {
                jdbc.sql("delete from access.attempt where bucket = ?")
                        .params(name)
                        .update();
            } else {
                jdbc.sql("update access.attempt set level = greatest(0, level - 1) where bucket = ?")
                        .params(name)
                        .update();
            }
        }));
    }

    private boolean count(Bucket bucket, byte[] name) {
        Instant now = clock.now();
        jdbc.sql(
                        "insert into access.attempt (bucket, level, free_at, counted_at) values (?, 0, ?, ?) on conflict do nothing")
                .params(name, Timestamp.from(now), Timestamp.from(now))
                .update();
        Level level = jdbc.sql("select level, free_at, counted_at from access.attempt where bucket = ? for update")
                .params(name)
                .query((row, number) -> new Level(
                        row.getDouble(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()))
                .single();
        if (now.isBefore(level.freeAt())) {
            return false;
        }
        double next = bucket.leaked(level.value(), Duration.between(level.countedAt(), now)) + 1;
        jdbc.sql("update access.attempt set level = ?, free_at = ?, counted_at = ?, turned_away = 0 where bucket = ?")
                .params(next, Timestamp.from(freeAt(now, bucket.wait(next))), Timestamp.from(now), name)
                .update();
        return true;
    }

    /** Without a wait no time is set at all, so that a clock put back locks nobody out. */
    private static Instant freeAt(Instant now, Duration wait) {
        return wait.isZero() ? Instant.EPOCH : now.plus(wait);
    }

    private Map<Bucket, byte[]> names(AccountId account) {
        return Map.of(Bucket.FACTOR, name(Bucket.FACTOR, account.toString()));
    }

    private Map<Bucket, byte[]> names(String login, Attempt from) {
        String who = Accounts.canonical(login);
        String where = from.device() == null ? from.address() : from.device();
        Map<Bucket, byte[]> names = new EnumMap<>(Bucket.class);
        for (Bucket bucket : Bucket.values()) {
            if (bucket.countsPasswords() && (from.device() == null || !bucket.sparesKnown())) {
                names.put(
                        bucket,
                        name(
                                bucket,
                                switch (bucket) {
                                    case PAIR -> who + "|" + where;
                                    case ACCOUNT -> who;
                                    case ADDRESS -> where;
                                    case OFFICE -> office(who);
                                    case SYSTEM, FACTOR -> "";
                                }));
            }
        }
        return names;
    }

    /** Where the name begins. One that nobody has belongs to an office all the same, always to the one that its keyed hash points to. */
    private String office(String login) {
        int place = ByteBuffer.wrap(name(Bucket.OFFICE, login)).getInt() & Integer.MAX_VALUE;
        return jdbc.sql("""
                select coalesce((select home_office from access.account where login = :login),
                    (select id from access.office order by id offset :place % (select count(*) from access.office) limit 1))::text
                where exists (select 1 from access.office)
                """)
                .param("login", login)
                .param("place", place)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private byte[] name(Bucket bucket, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((bucket.name() + "|" + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC is not usable here", broken);
        }
    }
}
