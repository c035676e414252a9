package id.naungan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs after all other tests (phase {@code verify}), writes the page of evidence, and then judges it. */
class EvidenceCheck {
    private static EvidencePage evidence;

    @BeforeAll
    static void the_page_is_written_also_when_it_shames_us() throws IOException {
        evidence = EvidencePage.ofThisRun();
        Files.writeString(EvidencePage.TABLE, evidence.csv());
        Files.writeString(EvidencePage.PAGE, evidence.page());
    }

    @Test
    void every_figure_meets_its_target() {
        assertThat(evidence.rows()).allSatisfy(row -> assertThat(row.holds())
                .as("%s: %s, but it must be: %s (%s)", row.goal(), row.figure(), row.target(), row.shownBy())
                .isEqualTo("yes"));
    }

    @Test
    void every_promise_has_a_figure_or_is_openly_missing_one() {
        List<Goal> silent = Stream.of(Goal.values())
                .filter(goal -> evidence.of(goal).isEmpty())
                .filter(goal -> !EvidencePage.PENDING.contains(goal))
                .toList();
        assertThat(silent)
                .as("goals for which no test noted a figure in this run, and which are not said to wait for one")
                .isEmpty();
    }
}
