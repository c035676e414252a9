package id.naungan.casework.care;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Instrumen kantor sendiri. One version that an office brought; nothing of it disappears.
 *
 * @param published when the head published it; null while it waits
 * @param ended when and how it ended; null while it waits or is in use
 */
public record OwnInstrument(
        UUID id,
        Instrument instrument,
        Mark brought,
        @Nullable Mark published,
        @Nullable End ended) {

    /** By whom, by name, and when. */
    public record Mark(String by, Instant at) {}

    public record End(How how, Mark mark, @Nullable String reason) {}

    /** Akhirnya. */
    public enum How {
        REPLACED,
        WITHDRAWN,
        LAID_ASIDE
    }

    public boolean waits() {
        return published == null && ended == null;
    }

    public boolean isInUse() {
        return published != null && ended == null;
    }
}
