package id.naungan.standards;

import id.naungan.kernel.Words;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Collects the faults of one file, each with its line and a sentence in both languages. */
final class FaultList {
    private static final ResourceBundle.Control PLAIN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** A hostile file has a fault in every line; nobody reads more than these. */
    private static final int MOST = 500;

    private static final int LONGEST = 120;

    private final String file;
    private final YamlTree tree;
    private final List<StandardChecker.Fault> faults = new ArrayList<>();

    FaultList(String file, YamlTree tree) {
        this.file = file;
        this.tree = tree;
    }

    void add(String pointer, String code, Object... details) {
        if (faults.size() < MOST) {
            faults.add(fault(file, tree.lineOf(pointer), shortened(readable(pointer)), code, details));
        }
    }

    /** The line of an entry, from 1, for a sentence that points at a second place. */
    String lineOf(String pointer) {
        return Integer.toString(tree.lineOf(pointer));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<StandardChecker.Fault> sorted() {
        return faults.stream()
                .distinct()
                .sorted(Comparator.comparingInt(StandardChecker.Fault::line))
                .toList();
    }

    static StandardChecker.Fault fault(String file, int line, String path, String code, Object... details) {
        return new StandardChecker.Fault(
                file,
                line,
                path,
                code,
                new Words(sentence(Locale.ROOT, code, details), sentence(Locale.ENGLISH, code, details)));
    }

    private static String sentence(Locale locale, String code, Object... details) {
        Object[] readable = Arrays.stream(details)
                .map(detail -> detail instanceof String text ? shortened(text) : detail)
                .toArray();
        String pattern =
                ResourceBundle.getBundle("messages.standards", locale, PLAIN).getString("standards.fault." + code);
        return new MessageFormat(pattern, Locale.ROOT).format(readable);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...";
    }

    /** {@code /komponen/produk/0/teks} as a clerk counts: {@code komponen.produk[1].teks}. */
    static String readable(String pointer) {
        var text = new StringBuilder();
        for (String part : pointer.split("/")) {
            // Longer ones are names that somebody typed, and no places in a list.
            if (part.matches("[0-9]{1,7}")) {
                text.append('[').append(Integer.parseInt(part) + 1).append(']');
            } else if (!part.isEmpty()) {
                text.append(text.isEmpty() ? "" : ".")
                        .append(part.replace("~1", "/").replace("~0", "~"));
            }
        }
        return text.isEmpty() ? "(dokumen)" : text.toString();
    }
}
