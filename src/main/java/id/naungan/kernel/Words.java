package id.naungan.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Teks dwibahasa. A text in Indonesian, which is always there, and in English, which may be missing. */
public record Words(String id, @Nullable String en) {

    public static Words of(String id) {
        return new Words(id, null);
    }

    /** The text in the wished language, or Indonesian where there is none. */
    public String in(Locale locale) {
        return en != null && !"id".equals(locale.getLanguage()) ? en : id;
    }

    /** Whether {@link #in} answers in the wished language; if not, the page marks the text {@code lang="id"}. */
    public boolean isTranslatedTo(Locale locale) {
        return "id".equals(locale.getLanguage()) || en != null;
    }
}
