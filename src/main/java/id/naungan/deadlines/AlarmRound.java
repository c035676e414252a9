package id.naungan.deadlines;

import id.naungan.access.OfficeScope;
import id.naungan.access.Offices;
import id.naungan.kernel.OfficeClock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ronde peringatan. Rings every alarm that is due by now, office by office.
 * Running it twice, on two nodes at once, or again after it died half-way rings each alarm exactly once.
 */
@Component
public class AlarmRound {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmRound.class);

    private final AlarmBatch batch;
    private final Offices offices;
    private final OfficeClock clock;

    AlarmRound(AlarmBatch batch, Offices offices, OfficeClock clock) {
        this.batch = batch;
        this.offices = offices;
        this.clock = clock;
    }

    /** Clocks that rang. A fault in one office is logged and does not silence the others. */
    public int run() {
        int rung = 0;
        Instant now = clock.now();
        for (Offices.Office office : offices.all()) {
            try {
                rung += ring(office, now);
            } catch (RuntimeException fault) {
                LOG.error("Alarms of office {} could not be rung; they ring in the next round", office.id(), fault);
            }
        }
        return rung;
    }

    private int ring(Offices.Office office, Instant now) {
        AlarmBatch.Turn turn = new AlarmBatch.Turn(office.id(), office.zone(), now);
        int all = 0;
        int taken;
        do {
            taken = OfficeScope.call(office.id(), null, () -> batch.ring(turn));
            all += taken;
        } while (taken == AlarmBatch.SIZE);
        return all;
    }
}
