package id.naungan.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs after all other tests (phase {@code verify}): every row of {@code security/asvs.csv} that claims to be shown names tests that ran.
 * The numbers are those of OWASP ASVS 5.0.0; its words are not repeated.
 */
class AsvsCheck {
    private static final Path TABLE = Path.of("security/asvs.csv");
    private static final Path REPORTS = Path.of("target/surefire-reports");
    private static final Path BILL = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    /** Rows of level 1 and 2 in each chapter, as published. */
    private static final Map<String, Integer> PUBLISHED = Map.ofEntries(
            Map.entry("V1", 27),
            Map.entry("V2", 11),
            Map.entry("V3", 19),
            Map.entry("V4", 10),
            Map.entry("V5", 9),
            Map.entry("V6", 35),
            Map.entry("V7", 18),
            Map.entry("V8", 7),
            Map.entry("V9", 7),
            Map.entry("V10", 29),
            Map.entry("V11", 14),
            Map.entry("V12", 9),
            Map.entry("V13", 13),
            Map.entry("V14", 9),
            Map.entry("V15", 13),
            Map.entry("V16", 16),
            Map.entry("V17", 7));

    private static final int CHOSEN_OF_LEVEL_3 = 65;

    record Row(String id, String level, String applies, String status, String shownBy, String why) {
        List<String> tests() {
            return shownBy.isEmpty() ? List.of() : List.of(shownBy.split(" "));
        }
    }

    @Test
    void every_row_of_level_1_and_2_and_the_chosen_ones_of_level_3_are_there_once() throws IOException {
        List<Row> rows = rows();
        assertThat(rows.stream().map(Row::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("V\\d+\\.\\d+\\.\\d+"));
        Map<String, Integer> counted = new TreeMap<>();
        rows.stream()
                .filter(row -> !row.level().equals("L3"))
                .forEach(row -> counted.merge(row.id().split("\\.")[0], 1, Integer::sum));
        assertThat(counted).isEqualTo(new TreeMap<>(PUBLISHED));
        assertThat(rows.stream().filter(row -> row.level().equals("L3"))).hasSize(CHOSEN_OF_LEVEL_3);
    }

    @Test
    void every_row_is_shown_by_tests_that_ran_or_says_openly_what_it_waits_for() throws IOException {
        Set<String> ran = ran();
        List<Row> rows = rows();
        Set<String> wrong = new TreeSet<>();
        for (Row row : rows) {
            row.tests().stream()
                    .filter(test -> !ran.contains(test))
                    .forEach(test -> wrong.add(row.id() + ": did not run: " + test));
            boolean shown = row.status().equals("shown");
            if (shown == row.tests().isEmpty() || row.why().isBlank()) {
                wrong.add(row.id() + ": shown without a test, or a test without being shown, or no word about it");
            }
            if (!Set.of("shown", "not-yet", "n/a").contains(row.status())
                    || row.status().equals("n/a") == row.applies().equals("yes")) {
                wrong.add(row.id() + ": " + row.status() + " and applies: " + row.applies());
            }
        }
        assertThat(wrong).isEmpty();
        Evidence.note(
                "G9",
                "%s of %s applicable rows of level 1 and 2 shown by a test, %s not yet, %s do not apply; of %s chosen rows of level 3 %s shown, %s not yet"
                        .formatted(
                                count(rows, false, "shown"),
                                count(rows, false, "shown") + count(rows, false, "not-yet"),
                                count(rows, false, "not-yet"),
                                count(rows, false, "n/a"),
                                CHOSEN_OF_LEVEL_3,
                                count(rows, true, "shown"),
                                count(rows, true, "not-yet")),
                "every row names tests that ran, or says openly what it waits for or why it does not apply",
                wrong.isEmpty());
    }

    @Test
    void the_bill_of_materials_is_made_with_the_program() throws IOException {
        assertThat(Files.readString(BILL))
                .contains(
                        "\"bomFormat\" : \"CycloneDX\"",
                        "\"spring-webmvc\"",
                        "\"snakeyaml\"",
                        "\"openhtmltopdf-pdfbox\"",
                        "\"SHA-256\"")
                .doesNotContain("\"archunit-junit5\"");
    }

    private static long count(List<Row> rows, boolean third, String status) {
        return rows.stream()
                .filter(row -> row.level().equals("L3") == third && row.status().equals(status))
                .count();
    }

    /** "Class#method" of each test that a report tells of, and of this check itself, whose report is not written yet. */
    private static Set<String> ran() throws IOException {
        Set<String> ran = Stream.of(AsvsCheck.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> "AsvsCheck#" + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        Pattern one = Pattern.compile("<testcase name=\"(\\w+)[^\"]*\" classname=\"(?:[^\"]*\\.)?(\\w+)\"");
        try (Stream<Path> reports = Files.list(REPORTS)) {
            for (Path report : reports.filter(
                            file -> file.getFileName().toString().startsWith("TEST-"))
                    .toList()) {
                Matcher found = one.matcher(Files.readString(report));
                while (found.find()) {
                    ran.add(found.group(2) + "#" + found.group(1));
                }
            }
        }
        return ran;
    }

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE).stream().skip(1).toList()) {
            List<String> cells = new ArrayList<>();
            Matcher cell =
                    Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))").matcher(line);
            while (cell.find()) {
                cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            }
            assertThat(cells).as(line).hasSize(6);
            rows.add(new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)));
        }
        return rows;
    }
}
