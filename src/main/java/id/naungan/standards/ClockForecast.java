package id.naungan.standards;

import id.naungan.kernel.OfficeId;
import id.naungan.kernel.RiskLevel;
import id.naungan.kernel.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Perkiraan batas waktu. How a clock of a standard would run from a moment; answered by whoever runs the clocks,
 * so that what is shown before publishing is counted by the very rules that count afterwards.
 */
public interface ClockForecast {

    Forecast of(Office office, ClockRule rule, @Nullable RiskLevel risk, Instant start);

    /** Whose calendar and zone. */
    record Office(OfficeId id, ZoneId zone) {}

    /**
     * Perkiraan.
     *
     * @param least       before which leaving only warns; null when nothing is said
     * @param limit       null when nothing is promised
     * @param review      when the office looks again, where there is no limit; else null
     * @param provisional true for the day that runs until the risk is judged
     * @param rings       the alarms in the order of time
     * @param skipped     days that are not counted, where working days are
     * @param unconfirmed years in between whose moving holidays were not loaded; empty where no working day is counted
     */
    record Forecast(
            @Nullable Instant least,
            @Nullable Instant limit,
            @Nullable Instant review,
            boolean provisional,
            List<Ring> rings,
            List<DayOff> skipped,
            List<Integer> unconfirmed) {
        public Forecast {
            rings = List.copyOf(rings);
            skipped = List.copyOf(skipped);
            unconfirmed = List.copyOf(unconfirmed);
        }
    }

    /** An alarm: for those who work on the case, for posts, or both. */
    record Ring(Instant at, boolean toWorkers, List<String> posts) {
        public Ring {
            posts = List.copyOf(posts);
        }
    }

    /** A day off; {@code name} null for a Saturday or Sunday. */
    record DayOff(LocalDate day, @Nullable Words name) {}
}
