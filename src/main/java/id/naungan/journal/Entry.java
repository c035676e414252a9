package id.naungan.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Catatan linimasa. What a room tells the journal: when it happened, sensitive words (sealed at rest), step and record behind it. */
public record Entry(
        Instant happenedAt,
        @Nullable String words,
        @Nullable String step,
        @Nullable UUID ref) {

    public static Entry at(Instant happenedAt) {
        return new Entry(happenedAt, null, null, null);
    }

    public Entry saying(@Nullable String words) {
        return new Entry(happenedAt, words, step, ref);
    }

    public Entry forStep(@Nullable String step) {
        return new Entry(happenedAt, words, step, ref);
    }

    public Entry about(@Nullable UUID ref) {
        return new Entry(happenedAt, words, step, ref);
    }
}
