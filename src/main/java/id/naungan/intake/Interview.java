package id.naungan.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * Wawancara. A conversation with the client or the reporter, as it was held (S4.14).
 *
 * @param began UTC, as {@code ended}
 * @param recording whether a recording was agreed to
 */
public record Interview(
        Instant began,
        Instant ended,
        String interviewer,
        String place,
        String interpreter,
        String present,
        Recording recording,
        String notes) {

    /** Perekaman: none was made, she agreed, she refused. */
    public enum Recording {
        NONE,
        AGREED,
        REFUSED
    }

    @Override
    public String toString() {
        return "Interview[sealed]";
    }

    /** As it is shown again; {@code by} is the officer who wrote it down. */
    public record Kept(UUID id, Instant recordedAt, String by, Interview interview) {}
}
