package id.naungan.documents;

import java.text.Normalizer;
import java.util.List;

/** Teks tercetak. Takes out what XML forbids and what would make a letter read otherwise than it was written. */
final class Printable {

    private Printable() {}

    /** One line: every white space, line breaks too, becomes one blank. */
    static String line(String typed) {
        return text(typed).replaceAll("\\s+", " ").strip();
    }

    static List<String> lines(List<String> typed) {
        return typed.stream()
                .map(Printable::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Text with its line breaks. */
    static String text(String typed) {
        var kept = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Printable::isKept)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean isKept(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\n' || sign == '\t';
            // Marks that turn or hide text, such as U+202E; joiners are needed inside emoji and some scripts.
            case Character.FORMAT -> sign == 0x200C || sign == 0x200D;
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
