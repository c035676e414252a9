package id.naungan.launcher;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Kalimat dwibahasa: one sentence for the operator, Indonesian first and English after it. */
record Sentence(String id, String en) {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Sentence of(String key, @Nullable Object... arguments) {
        return new Sentence(in(Locale.ROOT, key, arguments), in(Locale.ENGLISH, key, arguments));
    }

    private static String in(Locale locale, String key, @Nullable Object... arguments) {
        var text = ResourceBundle.getBundle("messages.launcher", locale, EXACT).getString("launcher." + key);
        return new MessageFormat(text, Locale.ROOT)
                .format(java.util.Arrays.stream(arguments).map(String::valueOf).toArray());
    }

    /** Two lines, the second for readers of English. */
    @Override
    public String toString() {
        return id + System.lineSeparator() + en;
    }
}
