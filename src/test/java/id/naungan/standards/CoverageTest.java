package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void all_154_statements_are_held_and_have_a_status() throws Exception {
        Coverage coverage = new Coverage();

        assertThat(coverage.statements()).hasSize(154);
        assertThat(coverage.missing())
                .as("neither held, nor claimed, nor planned")
                .isEmpty();
        assertThat(coverage.unknown())
                .as("claimed or planned, but no such statement")
                .isEmpty();
        assertThat(coverage.csv().lines().skip(1))
                .allMatch(line -> line.matches("[^,]+,[^,]+,(shown|text|pending:[a-z]+),[^,]*"));
    }

    @Test
    void a_claim_whose_test_did_not_run_is_found_out() throws Exception {
        assertThat(new Coverage().notRun(Set.of())).contains("PublicPagesTest#all_five_are_free_of_charge");
    }
}
