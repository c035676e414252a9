package id.naungan.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Huruf cetak. The embedded fonts, read once: a letter must not depend on what the machine has installed. */
enum Typeface {
    REGULAR("LiberationSans-Regular"),
    BOLD("LiberationSans-Bold"),
    ITALIC("LiberationSans-Italic"),
    /** Signs that the letter's font has not. */
    SIGNS("DejaVuSans");

    private final byte[] file;

    Typeface(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream("/print/fonts/" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("font missing: " + name);
            }
            this.file = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(file);
    }
}
