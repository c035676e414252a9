package id.naungan.sealing;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Berkas kunci ditolak. The program does not start with this key file; the message says why in both languages. */
public class KeyFileRefused extends RuntimeException {
    private KeyFileRefused(String message) {
        super(message);
    }

    static KeyFileRefused because(String key, Path file) {
        return new KeyFileRefused(sentence(Locale.ROOT, key, file) + "\n" + sentence(Locale.ENGLISH, key, file));
    }

    private static String sentence(Locale locale, String key, Path file) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return MessageFormat.format(
                ResourceBundle.getBundle("messages.sealing", locale, control).getString(key), file);
    }
}
