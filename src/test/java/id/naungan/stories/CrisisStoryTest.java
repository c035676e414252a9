package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.standards.Standards;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.Visitor;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** S3: a woman comes in a crisis; the story walks the steps of the procedure as its people would, page by page. */
@NaunganTest
class CrisisStoryTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private Standards standards;

    private Cast cast;

    @BeforeEach
    void an_office_that_promises_crisis_intervention() {
        cast = Cast.fresh(program);
        cast.within(() -> standards.adopt(cast.officeId(), "intervensi-krisis", Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1)));
    }

    @Test
    @Shows("S3.3")
    void one_word_and_three_taps_give_a_number_and_a_running_clock() {
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        Visitor.Page board = officer.get("/krisis").form("/krisis")
                .with("callName", "Ibu Melati").with("safe", "YES").with("needs", "CALMING").submit();
        assertThat(board.status()).isEqualTo(200);
        assertThat(board.text()).containsPattern("PPA-26-[0-9A-Z]{5}").contains("Ibu M.").contains("Sisa 2 jam").doesNotContain("Melati");
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost() {
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        Visitor.Page again = officer.get("/krisis").form("/krisis").with("callName", "Ibu <b>Melati</b>").submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("#f-callName").val()).isEqualTo("Ibu <b>Melati</b>");
        assertThat(again.text()).contains("Pilih apakah ia aman saat ini.").contains("Pilih paling sedikit satu kebutuhan");
    }
}
