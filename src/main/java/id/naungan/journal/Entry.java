package id.naungan.journal;

import id.naungan.kernel.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Catatan linimasa. What a room tells the journal: when it happened, sensitive words (sealed at rest), step and record behind it. */
public record Entry(
        Instant happenedAt,
        @Nullable String words,
        @Nullable String step,
        @Nullable UUID ref,
        @Nullable Passing passing) {

    /** Serah terima. Officers and a post, never anybody else; each may be missing. */
    public record Passing(
            @Nullable AccountId from,
            @Nullable AccountId to,
            @Nullable String toPost) {}

    public static Entry at(Instant happenedAt) {
        return new Entry(happenedAt, null, null, null, null);
    }

    public Entry saying(@Nullable String words) {
        return new Entry(happenedAt, words, step, ref, passing);
    }

    public Entry forStep(@Nullable String step) {
        return new Entry(happenedAt, words, step, ref, passing);
    }

    public Entry about(@Nullable UUID ref) {
        return new Entry(happenedAt, words, step, ref, passing);
    }

    /** From whom to whom work on the case went. */
    public Entry passed(@Nullable AccountId from, @Nullable AccountId to, @Nullable String toPost) {
        return new Entry(happenedAt, words, step, ref, new Passing(from, to, toPost));
    }
}
