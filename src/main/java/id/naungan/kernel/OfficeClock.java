package id.naungan.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Jam kantor. The only place that reads the wall clock, so that tests and the demo can turn it.
 * Instants are UTC with microseconds, the precision that PostgreSQL keeps.
 */
@Component
public class OfficeClock {
    private final Clock clock;

    public OfficeClock(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
