package id.naungan.journal;

import org.jspecify.annotations.Nullable;

/** Baris linimasa. A fact with its opened words and the name of who wrote it; only for pages behind the door. */
public record Told(Fact fact, String author, @Nullable String words) {}
