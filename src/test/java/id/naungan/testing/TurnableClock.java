package id.naungan.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until the test turns it. It starts on Monday 2 November 2026, 09:00 WIB. */
public final class TurnableClock extends Clock {
    public static final Instant START = Instant.parse("2026-11-02T02:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    public void turnTo(Instant instant) {
        now.set(instant);
    }

    public void turnBy(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    public void reset() {
        now.set(START);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : Clock.fixed(instant(), zone);
    }
}
