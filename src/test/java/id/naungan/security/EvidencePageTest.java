package id.naungan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The page says the same of the same figures, in whatever order the tests noted them. */
class EvidencePageTest {
    private static final EvidencePage.Row LATER =
            EvidencePage.Row.of("G10\t5 buckets, each tripped alone\t5 of 5\tyes\tSignInTest#a");
    private static final EvidencePage.Row FIRST = EvidencePage.Row.of("G4\t3 acts, 0 unrecorded\t0\tyes\tLogTest#b");
    private static final EvidencePage.Row FALSE = EvidencePage.Row.of("G8\t1 answer of 500\t0\tno\tFuzzTest#c");

    @Test
    void rows_stand_by_number_once_each_whatever_the_order_of_the_tests() {
        var one = new EvidencePage(List.of(LATER, FIRST, FALSE, LATER));
        var other = new EvidencePage(List.of(FALSE, LATER, FIRST));
        assertThat(one.csv()).isEqualTo(other.csv()).isEqualTo("""
                goal,figure,target,holds,shown_by
                G4,"3 acts, 0 unrecorded",0,yes,LogTest#b
                G8,1 answer of 500,0,no,FuzzTest#c
                G10,"5 buckets, each tripped alone",5 of 5,yes,SignInTest#a
                """);
        assertThat(one.page()).isEqualTo(other.page());
    }

    @Test
    void what_fails_and_what_is_missing_is_said_aloud() {
        String page = new EvidencePage(List.of(FALSE)).page();
        assertThat(page).contains("| 1 answer of 500 | 0 | TIDAK / NO | `FuzzTest#c` |");
        assertThat(page.split("## G9 ")[1]).contains("Belum ada uji yang menghitungnya");
    }
}
