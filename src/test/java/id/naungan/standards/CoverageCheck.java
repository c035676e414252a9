package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Shows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Runs after all other tests (phase {@code verify}): only then is it known which claims were shown. */
class CoverageCheck {
    private static final Path TABLE = Path.of("docs/generated/standards-coverage.csv");
    private static final Path BUILT = Path.of("target/standards-coverage.csv");

    @Test
    void every_claim_was_shown_by_a_test_that_passed_in_this_run() throws Exception {
        Set<String> passed = Files.exists(Shows.PASSED) ? new TreeSet<>(Files.readAllLines(Shows.PASSED)) : Set.of();

        assertThat(new Coverage().notRun(passed))
                .as("tests that claim a statement and did not run")
                .isEmpty();
    }

    @Test
    void the_table_is_the_one_that_was_built() throws Exception {
        Files.writeString(BUILT, new Coverage().csv());

        assertThat(Files.readString(TABLE)).as("stale: cp %s %s", BUILT, TABLE).isEqualTo(Files.readString(BUILT));
    }
}
