package id.naungan.casework.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Fuzz;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of instruments as an office may bring them. */
class InstrumentFuzzTest {
    @Test
    void a_file_is_accepted_or_refused_with_its_faults_and_never_makes_the_checker_fall_over() throws Exception {
        Fuzz.of("the checker of instruments", Fuzz.withLines(instruments())).bytes(20, file -> {
            var checked = InstrumentChecker.check(file);
            assertThat(checked.instrument() == null)
                    .isNotEqualTo(checked.faults().isEmpty());
        });
    }

    private static List<String> instruments() throws Exception {
        try (var files = Files.walk(Path.of("src/main/resources"))) {
            List<String> all = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().contains("instrument")
                            && path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                all.add(Fuzz.sample(Files.readAllBytes(file)));
            }
            assertThat(all).isNotEmpty();
            return all;
        }
    }
}
