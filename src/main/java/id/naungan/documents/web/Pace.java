package id.naungan.documents.web;

import id.naungan.kernel.OfficeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Laju. At most thirty questions a minute from one address; remembers the last few thousand addresses only. */
class Pace {
    private static final int MOST = 30;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 5_000;

    private final OfficeClock clock;
    private final Map<String, Asked> asked = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Asked(Instant since, int times) {
        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(WINDOW)) || now.isBefore(since);
        }
    }

    Pace(OfficeClock clock) {
        this.clock = clock;
    }

    synchronized boolean allows(String address) {
        Instant now = clock.now();
        Asked before = asked.get(address);
        Asked current = before == null || before.isOver(now)
                ? new Asked(now, 1)
                : new Asked(before.since(), before.times() + 1);
        asked.put(address, current);
        return current.times() <= MOST;
    }
}
