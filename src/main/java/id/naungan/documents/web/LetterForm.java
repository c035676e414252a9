package id.naungan.documents.web;

import org.jspecify.annotations.Nullable;

/**
 * Isian pada halaman surat. The page holds several small forms; each posts its own fields.
 *
 * @param revision of the words that the reader saw
 */
public record LetterForm(
        @Nullable Integer revision,
        @Nullable String number,
        @Nullable String returnReason,
        @Nullable String passReason,
        @Nullable String how,
        @Nullable String voidReason,
        @Nullable String discardReason,
        @Nullable String confirmation) {

    int revisionOrNone() {
        return revision == null ? 0 : revision;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
