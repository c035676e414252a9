package id.naungan.simfoni;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Berkas CSV. Comma, quotes where they are needed, lines by CR LF, UTF-8; no cell is ever taken for a formula. */
final class Spreadsheet {
    /** What a spreadsheet takes for the beginning of a formula; blanks before it are passed over by some. */
    private static final String FORMULA = "=+-@";

    private static final String LINE = "\r\n";

    private Spreadsheet() {}

    static String of(Table table, List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> table.columns().stream()
                        .map(column -> cell(row.getOrDefault(column, "")))
                        .collect(Collectors.joining(",")))
                .collect(
                        Collectors.joining(LINE, String.join(",", table.columns()) + LINE, rows.isEmpty() ? "" : LINE));
    }

    /** With an apostrophe before what would be a formula, so that a name or an address cannot run anything. */
    static String cell(String text) {
        String bare = text.strip();
        String safe = !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0 ? "'" + bare : bare;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
