package id.naungan.journal;

import org.jspecify.annotations.Nullable;

/** Baris linimasa. A fact with its opened words and the name of who wrote it; only for pages behind the door. */
public record Told(
        Fact fact,
        String author,
        @Nullable String words,
        @Nullable Passing passing) {

    /** Serah terima. Names of officers and the code of a post; empty where there is none. */
    public record Passing(String from, String to, String toPost) {}
}
