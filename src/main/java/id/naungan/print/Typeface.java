package id.naungan.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Huruf cetak. The embedded fonts, read once: a letter must not depend on what the machine has installed. Their tables of ligatures are
 * hidden: Latin letters need none, and looking for them in every word takes a third of the time of printing.
 */
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
            this.file = withoutLigatures(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The directory of tables begins at byte 12, 16 bytes an entry, its name first (OpenType 1.9, "Table Directory"). */
    private static byte[] withoutLigatures(byte[] font) {
        int tables = ByteBuffer.wrap(font).getShort(4);
        for (int entry = 0; entry < tables; entry++) {
            int at = 12 + 16 * entry;
            if (new String(font, at, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                font[at] = 'x';
            }
        }
        return font;
    }

    InputStream open() {
        return new ByteArrayInputStream(file);
    }
}
