package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Fuzz;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Standards as an office may bring them; {@link HostileDocumentTest} spoils whole lines, this one every sign. */
class DocumentFuzzTest {
    @Test
    void a_document_is_accepted_or_refused_with_its_faults_and_never_makes_the_checker_fall_over() throws Exception {
        var checker = new StandardChecker();
        Fuzz.of("the checker of standards", Fuzz.withLines(founding())).texts(10, text -> {
            StandardChecker.Checked checked = checker.check("acak.yaml", text);
            assertThat(checked.standard() == null).isNotEqualTo(checked.faults().isEmpty());
            assertThat(checked.faults()).extracting(StandardChecker.Fault::code).doesNotContain("not-understood");
        });
    }

    private static List<String> founding() throws Exception {
        try (var files = Files.walk(Path.of("src/main/resources/standards"))) {
            List<String> all = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                all.add(Files.readString(file));
            }
            return all;
        }
    }
}
