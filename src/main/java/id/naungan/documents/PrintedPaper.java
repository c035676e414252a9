package id.naungan.documents;

import id.naungan.documents.Letterheads.Letterhead;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Naskah siap cetak. Everything that stands on the paper, for its template; always in Indonesian.
 *
 * @param printed when it was printed, in words; null on an empty form, which may lie about for months
 */
public record PrintedPaper(
        RecordPaper.Kind kind,
        Letterhead head,
        PaperModel model,
        @Nullable String printed) {

    public @Nullable String logo() {
        byte[] bytes = head.logo();
        return bytes == null
                ? null
                : "data:" + head.logoType() + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
