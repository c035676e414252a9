package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Publishing;
import id.naungan.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@NaunganTest
class AdoptionPagesTest {
    private static final String FORM = "/admin/standar/intervensi-krisis";

    @Autowired
    ApplicationContext program;

    private Cast cast;
    private Visitor head;

    @BeforeEach
    void an_office() {
        cast = Cast.fresh(program);
        head = cast.as("UNIT_HEAD");
    }

    @Test
    void the_head_takes_a_standard_with_a_tighter_limit_and_the_public_reads_it() {
        Publishing.publish(
                head, "intervensi-krisis", Map.of("batas-krisis", "90"), "Kepala UPTD, Keputusan Nomor 4 Tahun 2026");

        Visitor.Page publicly = cast.stranger().get("/k/" + cast.office().code() + "/l/a3");
        assertThat(publicly.document().select(".n-tiles").text()).contains("90 menit");
        assertThat(publicly.text()).contains("Keputusan Nomor 4 Tahun 2026");
    }

    @Test
    void a_new_office_takes_all_standards_of_the_library_at_once_and_says_who_decided() {
        Visitor.Page nobody = head.get("/admin/standar").form("/admin/standar").submit();
        assertThat(nobody.status()).isEqualTo(422);

        Visitor.Page done =
                nobody.form("/admin/standar").with("by", "Kepala UPTD").submit();
        assertThat(done.text()).contains("Versi 1, berlaku sejak").contains("Diputuskan oleh Kepala UPTD");
        assertThat(done.document().select("form[action=/admin/standar]")).isEmpty();
        assertThat(cast.stranger().get("/k/" + cast.office().code()).document().select("main a[href*=/l/]"))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        Visitor.Page refused =
                head.get(FORM).form(FORM).with("values[batas-krisis]", "tiga").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("input[name=values[batas-krisis]]").val())
                .isEqualTo("tiga");
        assertThat(refused.text()).contains("Isi dengan angka bulat");

        Visitor.Page undecided = Publishing.prepare(head, "intervensi-krisis", Map.of())
                .form("/terbit")
                .with("by", "<b>Kepala</b>\u0000")
                .with("begins.year", "0001")
                .submit();
        assertThat(undecided.status()).isEqualTo(422);
        assertThat(undecided.text()).contains("Tanggal ini tidak ada", "tanda yang tidak terlihat");
        assertThat(undecided.document().select("main b")).isEmpty();
    }

    @Test
    void a_value_outside_the_bounds_of_the_standard_is_refused() {
        Visitor.Page refused =
                head.get(FORM).form(FORM).with("values[batas-krisis]", "121").submit();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Nilai ini di luar batas yang diperbolehkan standar.");
    }

    @Test
    void only_those_who_decide_for_the_office_get_there() {
        assertThat(cast.as("COMPANION").get(FORM).status()).isEqualTo(404);
        assertThat(head.get("/admin/standar/tidak-ada").status()).isEqualTo(404);
        assertThat(cast.stranger().get(FORM).path()).startsWith("/masuk");
    }
}
