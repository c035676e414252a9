package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Documents spoiled at random: each is accepted or refused with a sentence, and none makes the checker fall over. */
class HostileDocumentTest {
    private static final int TRIES = Integer.getInteger("tries", 400);
    private static final List<String> HOSTILE = List.of(
            "null",
            "[]",
            "{}",
            "-1",
            "2147483648",
            "''",
            "\"\\u0000\"",
            "<script>alert(1)</script>",
            "' or 1=1 --",
            "\u202Egnp.exe",
            "\uD83D\uDE00",
            "{parameter: tidak-ada}",
            "[[[[]]]]",
            "S3.",
            "S3.999",
            "S3.0",
            "~",
            "!!int 1",
            "2026-02-30");

    @Test
    void no_spoiled_document_makes_the_checker_fall_over() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("HostileDocumentTest seed: " + seed + " (repeat with -Dseed=...)");
        var random = new Random(seed);
        var checker = new StandardChecker();
        List<List<String>> documents = founding();
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            String text = spoiled(documents.get(random.nextInt(documents.size())), random);
            StandardChecker.Checked checked = checker.check("acak.yaml", text);
            assertThat(checked.standard() == null)
                    .as("either faults or a standard")
                    .isNotEqualTo(checked.faults().isEmpty());
            assertThat(checked.faults()).extracting(StandardChecker.Fault::code).doesNotContain("not-understood");
            assertThat(checked.faults()).allSatisfy(fault -> {
                assertThat(fault.line()).isBetween(1, text.split("\n", -1).length + 1);
                assertThat(fault.sentence().en()).isNotBlank();
            });
            refused += checked.isAccepted() ? 0 : 1;
        }
        assertThat(refused).as("spoiling is noticed").isGreaterThan(TRIES / 2);
    }

    @Test
    void a_name_of_very_many_digits_is_refused_by_its_name() {
        String digits = "0001".repeat(20);
        StandardChecker.Checked checked = new StandardChecker().check("acak.yaml", digits + ": x");
        assertThat(checked.isAccepted()).isFalse();
        assertThat(checked.faults())
                .isNotEmpty()
                .extracting(StandardChecker.Fault::code)
                .doesNotContain("not-understood");
        assertThat(checked.faults())
                .anySatisfy(fault -> assertThat(fault.toString()).contains(digits));
    }

    private static List<List<String>> founding() throws Exception {
        try (var files = Files.walk(Path.of("src/main/resources/standards"))) {
            var documents = new ArrayList<List<String>>();
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                documents.add(Files.readAllLines(file));
            }
            return documents;
        }
    }

    private static String spoiled(List<String> document, Random random) {
        var lines = new ArrayList<>(document);
        for (int wound = 0; wound <= random.nextInt(3); wound++) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            String key = line.contains(":") ? line.substring(0, line.indexOf(':') + 1) : line;
            switch (random.nextInt(5)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, " " + line);
                case 3 -> lines.set(at, key + " " + HOSTILE.get(random.nextInt(HOSTILE.size())));
                default -> lines.set(at, line.isEmpty() ? "x" : line.substring(0, random.nextInt(line.length())));
            }
        }
        return String.join("\n", lines);
    }
}
