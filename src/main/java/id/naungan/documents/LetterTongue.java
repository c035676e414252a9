package id.naungan.documents;

import org.jspecify.annotations.Nullable;

/**
 * Bahasa surat. Letters are Indonesian; on request a signed one is copied in English, where only what the letter says by itself is
 * translated and what somebody typed stays as typed.
 */
public enum LetterTongue {
    INDONESIAN("id", null),
    ENGLISH("en", new EnglishWords());

    private final String code;
    private final @Nullable EnglishWords words;

    LetterTongue(String code, @Nullable EnglishWords words) {
        this.code = code;
        this.words = words;
    }

    public boolean isCopy() {
        return words != null;
    }

    /** For the {@code lang} of the page. */
    public String code() {
        return code;
    }

    /** Words of the letter in this tongue; what has no counterpart comes back as it is. */
    public String say(String indonesian) {
        return words == null ? indonesian : words.of(indonesian).orElse(indonesian);
    }

    /** Whether the text stands as somebody typed it in Indonesian, and must say so. */
    public boolean isTyped(String text) {
        return words != null && !text.isBlank() && words.of(text).isEmpty();
    }
}
