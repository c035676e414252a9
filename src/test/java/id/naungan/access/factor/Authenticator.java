package id.naungan.access.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Somebody's telephone with an authenticator in it. */
public final class Authenticator {
    private final byte[] secret;
    private final Clock clock;

    public Authenticator(byte[] secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** What it shows now. */
    public String code() {
        return at(clock.instant());
    }

    /** What it will show half a minute later, which is let in already. */
    public String next() {
        return at(clock.instant().plus(Duration.ofSeconds(30)));
    }

    /** Six digits that fit nowhere near now. */
    public String wrong() {
        return at(clock.instant().plus(Duration.ofHours(3)));
    }

    private String at(Instant when) {
        return Totp.code(secret, Totp.stepAt(when), Totp.DIGITS);
    }
}
