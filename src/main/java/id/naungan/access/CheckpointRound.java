package id.naungan.access;

import id.naungan.kernel.OfficeClock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ronde titik periksa: every five minutes, or sooner when a thousand rows have come. */
@Component
class CheckpointRound {
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final long ROWS = 1000;

    private final Checkpoints checkpoints;
    private final AuditChains chains;
    private final OfficeClock clock;
    private Instant last;
    private long rowsThen;

    CheckpointRound(Checkpoints checkpoints, AuditChains chains, OfficeClock clock) {
        this.checkpoints = checkpoints;
        this.chains = chains;
        this.clock = clock;
        this.last = clock.now();
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void round() {
        Instant now = clock.now();
        long rows = chains.written();
        if (rows > rowsThen && (rows - rowsThen >= ROWS || !now.isBefore(last.plus(EVERY)) || now.isBefore(last))) {
            checkpoints.write();
            last = now;
            rowsThen = rows;
        }
    }
}
