package id.naungan.sealing;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Simpanan kunci terbuka. The unwrapped keys used last, in memory only.
 * An entry lives five minutes, so that a key shredded through another node is soon forgotten here too.
 */
final class KeyCache {
    private static final long LIFE_NANOS = Duration.ofMinutes(5).toNanos();

    private final Map<Owner, Kept> entries;

    KeyCache(int limit) {
        this.entries = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Owner, Kept> eldest) {
                return size() > limit;
            }
        };
    }

    synchronized @Nullable DataKey get(Owner owner) {
        var entry = entries.get(owner);
        if (entry == null) {
            return null;
        }
        // Elapsed process time, not the time of day: turning the clock must not keep a key alive.
        if (System.nanoTime() - entry.since() > LIFE_NANOS) {
            entries.remove(owner);
            return null;
        }
        return entry.key();
    }

    synchronized void put(Owner owner, DataKey key) {
        entries.put(owner, new Kept(key, System.nanoTime()));
    }

    /** Forgets the owner's key and every key wrapped by it. */
    synchronized void forget(Owner owner) {
        entries.remove(owner);
        entries.values().removeIf(entry -> owner.equals(entry.key().under()));
    }

    record DataKey(SecretKey key, int number, @Nullable Owner under) {}

    private record Kept(DataKey key, long since) {}
}
