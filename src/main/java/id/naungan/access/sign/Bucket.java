package id.naungan.access.sign;

import java.time.Duration;

/**
 * Ember percobaan. How many failed sign-ins of one kind are free, and how the wait grows after them.
 * Each bucket leaks, so that old failures are forgotten; none ever locks for longer than its {@code longest} wait.
 */
enum Bucket {
    /** One name from one device: a known browser by its mark, any other by its address. */
    PAIR(5, Duration.ofMinutes(4), Duration.ofMinutes(15), Duration.ofMinutes(15)),
    /** One name from everywhere; spares browsers where she has signed in before, so that strangers cannot lock her out. */
    ACCOUNT(20, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofMinutes(6)),
    /** One address, all names; an office behind one address has many people. */
    ADDRESS(60, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofSeconds(20)),
    /** One office, all names that begin there; a name that nobody has counts for one of the offices, so that a wait tells nothing. */
    OFFICE(200, Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofMillis(500)),
    /** The whole installation. */
    SYSTEM(600, Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofMillis(200)),
    /** Codes of the second factor for one account, from everywhere: only who has typed the right password gets so far. */
    FACTOR(5, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofMinutes(15));

    private final int free;
    private final Duration first;
    private final Duration longest;
    private final Duration leak;

    Bucket(int free, Duration first, Duration longest, Duration leak) {
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.leak = leak;
    }

    int free() {
        return free;
    }

    /** The level after some time without a new failure. */
    double leaked(double level, Duration since) {
        return Math.max(0, level - Math.max(0, (double) since.toMillis()) / leak.toMillis());
    }

    /** How long to wait after a failure that brought the bucket to this level. */
    Duration wait(double level) {
        int over = (int) Math.ceil(level - 0.001) - free;
        if (over < 0) {
            return Duration.ZERO;
        }
        Duration wait = first.multipliedBy(1L << Math.min(over, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** Whether it counts a name and a password, and not what is asked after them. */
    boolean countsPasswords() {
        return this != FACTOR;
    }

    /** Whether a browser in which she has signed in before is spared. */
    boolean sparesKnown() {
        return this != PAIR;
    }
}
