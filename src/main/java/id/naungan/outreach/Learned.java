package id.naungan.outreach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Yang diketahui. One thing found out before a visit; {@code at} is UTC. */
public record Learned(UUID id, LearnedKind kind, int position, Instant at, Instant recordedAt, String by, Words words) {

    /** Sealed at rest; of the two parts only the one of its kind is there. */
    public record Words(
            String note,
            @Nullable Verification verification,
            @Nullable Situation situation) {

        static Words of(String note) {
            return new Words(note, null, null);
        }

        @Override
        public String toString() {
            return "Learned.Words[sealed]";
        }
    }
}
