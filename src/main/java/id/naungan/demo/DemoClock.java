package id.naungan.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Jam contoh. Ticks like the machine's, some time behind it while the past is being told; it is never ahead of the machine.
 */
final class DemoClock extends Clock {
    private final Clock machine;
    private volatile Duration behind = Duration.ZERO;

    DemoClock(Clock machine) {
        this.machine = machine;
    }

    /** Goes back to a moment before now, or from there forward to a later one. */
    void turnTo(Instant moment) {
        Duration wanted = Duration.between(moment, machine.instant());
        behind = wanted.isNegative() ? Duration.ZERO : wanted;
    }

    /** From here on the machine's own time. */
    void letGo() {
        behind = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return machine.instant().minus(behind);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.fixed(instant(), zone);
    }
}
