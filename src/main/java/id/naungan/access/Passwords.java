package id.naungan.access;

import java.text.Normalizer;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Sandi. Argon2id with 19 MiB, two passes, one lane (about 0.1 s here); at most two at once, so that sign-ins never starve the cases.
 * An unknown name costs the same work as a known one.
 */
@Component
class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 3;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final String nobody;
    private final LongAdder weighed = new LongAdder();

    enum Verdict {
        RIGHT,
        WRONG,
        BUSY
    }

    Passwords(Environment settings) {
        boolean test = settings.getProperty("naungan.test", Boolean.class, false);
        encoder = new Argon2PasswordEncoder(16, 32, 1, test ? 64 : MEMORY_KIB, test ? 1 : 2);
        nobody = hash(UUID.randomUUID().toString());
    }

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return encoder.encode(normal(password));
        } finally {
            turns.release();
        }
    }

    /** A null hash is that of nobody: the same work, and never right. */
    Verdict check(String password, @Nullable String hash) {
        if (!hasTurn()) {
            return Verdict.BUSY;
        }
        weighed.increment();
        try {
            boolean same = encoder.matches(normal(password), hash == null ? nobody : hash);
            return same && hash != null ? Verdict.RIGHT : Verdict.WRONG;
        } finally {
            turns.release();
        }
    }

    /** How many passwords were hashed to be compared, since the start: one for each attempt, whoever's name it was. */
    long weighed() {
        return weighed.sum();
    }

    private boolean hasTurn() {
        try {
            return turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The same typed characters are the same password on every keyboard. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
