package id.naungan.security;

import id.naungan.testing.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Halaman bukti. What the tests of this run noted, as a table for machines and a page for people; the same words for the same figures. */
final class EvidencePage {
    static final Path TABLE = Path.of("docs/generated/evidence.csv");
    static final Path PAGE = Path.of("docs/generated/evidence.md");

    /** Goals for which no test notes a figure yet. Whoever brings the first figure takes the goal out of this list. */
    static final List<Goal> PENDING = List.of();

    private final List<Row> rows;

    /** One figure; {@code holds} is "yes" or "no". */
    record Row(String goal, String figure, String target, String holds, String shownBy) {
        static Row of(String noted) {
            String[] parts = noted.split("\t", -1);
            return new Row(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }

        private int number() {
            return Integer.parseInt(goal.substring(1));
        }
    }

    EvidencePage(List<Row> rows) {
        TreeSet<Row> sorted = new TreeSet<>(Comparator.comparingInt(Row::number)
                .thenComparing(Row::shownBy)
                .thenComparing(Row::figure)
                .thenComparing(Row::target)
                .thenComparing(Row::holds));
        sorted.addAll(rows);
        this.rows = List.copyOf(sorted);
    }

    static EvidencePage ofThisRun() throws IOException {
        List<String> noted = Files.exists(Evidence.NOTED) ? Files.readAllLines(Evidence.NOTED) : List.of();
        return new EvidencePage(noted.stream().map(Row::of).toList());
    }

    List<Row> rows() {
        return rows;
    }

    List<Row> of(Goal goal) {
        return rows.stream().filter(row -> row.goal().equals(goal.name())).toList();
    }

    String csv() {
        return "goal,figure,target,holds,shown_by\n"
                + rows.stream()
                        .map(row -> String.join(
                                ",",
                                row.goal(),
                                quoted(row.figure()),
                                quoted(row.target()),
                                row.holds(),
                                quoted(row.shownBy())))
                        .collect(Collectors.joining("\n", "", rows.isEmpty() ? "" : "\n"));
    }

    String page() {
        StringBuilder page = new StringBuilder("""
                # Bukti: apa yang dijanjikan, dan apa yang dihitung

                Halaman ini ditulis oleh `bin/test` setiap kali dijalankan. Setiap angka dihitung oleh uji yang disebut di sampingnya, dalam
                jalan yang sama; bila satu angka tidak memenuhi sasarannya, pemeriksaan gagal. Yang belum dihitung disebut belum.
                Batas yang jujur: [security-limits.md](../security-limits.md). Untuk mesin: [evidence.csv](evidence.csv).

                # Evidence: what is promised, and what was counted

                This page is written by `bin/test` each time it runs. Every figure was counted by the test named beside it, in that same run; when one
                misses its target, the check fails. What has not been counted is said to be missing.
                The honest limits: [security-limits.md](../security-limits.md). For machines: [evidence.csv](evidence.csv).
                """);
        for (Goal goal : Goal.values()) {
            page.append("\n## %s %s / %s\n\n%s\n%s\n\n"
                    .formatted(goal, goal.name, goal.english, goal.meaning, goal.englishMeaning));
            page.append(table(of(goal)));
        }
        List<Row> others = rows.stream().filter(row -> !isNamed(row)).toList();
        if (!others.isEmpty()) {
            page.append("\n## Lainnya / Others\n\n").append(table(others));
        }
        return page.toString();
    }

    private static String table(List<Row> rows) {
        if (rows.isEmpty()) {
            return "Belum ada uji yang menghitungnya; jangan dianggap terpenuhi. / No test counts it yet; do not take it as kept.\n";
        }
        return "| Angka / figure | Sasaran / target | Terpenuhi / holds | Ditunjukkan oleh / shown by |\n| --- | --- | --- | --- |\n"
                + rows.stream()
                        .map(row -> "| %s | %s | %s | `%s` |\n"
                                .formatted(
                                        cell(row.figure()),
                                        cell(row.target()),
                                        row.holds().equals("yes") ? "ya / yes" : "TIDAK / NO",
                                        row.shownBy()))
                        .collect(Collectors.joining());
    }

    private static boolean isNamed(Row row) {
        return List.of(Goal.values()).stream().anyMatch(goal -> goal.name().equals(row.goal()));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
