package id.naungan.casework;

import static id.naungan.casework.CareCase.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How she is, part by part; what a list proposes and a person decides; and the plan for when it becomes dangerous. */
@NaunganTest
class AssessmentPagesTest {
    private static final List<String> PARTS = List.of(
            "condition",
            "biological",
            "psychological",
            "social",
            "spiritual",
            "legal",
            "economic",
            "education",
            "efforts",
            "supports",
            "obstacles",
            "hopes",
            "safety",
            "accommodation");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private CareCase kdrt;

    @BeforeEach
    void a_case_of_domestic_violence() {
        cast = Cast.fresh(program);
        kdrt = CareCase.of(program, cast, "kdrt", "datang");
    }

    @Test
    void every_part_is_kept_and_a_further_assessment_begins_with_the_last_and_marks_what_changed() {
        Visitor.Form form = kdrt.form("COMPANION", "asesmen");
        PARTS.forEach(part -> form.with(part, "Isi " + part));
        sent(form.with("disabilities", "RUNGU")
                .with("place", "Ruang konseling")
                .with("interpreter", "Juru bahasa isyarat")
                .with("consent", "YES")
                .with("selfHarm", "NONE"));
        Visitor.Page again = cast.as("CASE_MANAGER").get(kdrt.at("asesmen"));
        PARTS.forEach(
                part -> assertThat(again.document().select("#f-" + part).text()).isEqualTo("Isi " + part));
        assertThat(again.document().select("input[value=RUNGU]").hasAttr("checked"))
                .isTrue();
        assertThat(again.document().select("[name=selfHarm][checked]")).isEmpty();
        clock.turnBy(Duration.ofMinutes(1));
        sent(again.form("/asesmen").with("social", "Pindah ke rumah ibu"));
        Visitor.Page history = cast.as("CASE_MANAGER").get(kdrt.at("asesmen"));
        assertThat(history.document().select("details")).hasSize(2);
        assertThat(history.document().select("details").getFirst().select("p:contains(berubah)"))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.text()).contains("Pindah ke rumah ibu"));
        assertThat(history.document().select("details").getLast().text())
                .contains("Isi social", "Ruang konseling", "Sensorik: rungu")
                .doesNotContain("berubah");
    }

    @Test
    void the_second_of_two_who_assess_is_told_and_keeps_her_text_and_wrong_codes_say_so() {
        Visitor.Form first = kdrt.form("CASE_MANAGER", "asesmen").with("legal", "Sudah melapor");
        Visitor.Form second = kdrt.form("COMPANION", "asesmen").with("legal", "Belum melapor");
        sent(first);
        Visitor.Page told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Orang lain baru saja menyimpan bagian ini");
        assertThat(told.document().select("#f-legal").text()).isEqualTo("Belum melapor");
        sent(told.form("/asesmen"));
        Visitor.Page wrong = kdrt.form("COMPANION", "asesmen")
                .with("selfHarm", "X")
                .with("disabilities", "X")
                .with("at.year", "2031")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Pilihan ini tidak dikenal");
    }

    @Test
    void an_assessment_from_before_the_other_parts_is_still_read() {
        sent(kdrt.form("COMPANION", "asesmen").with("hopes", "Ingin aman"));
        SealedRecords sealed = program.getBean(SealedRecords.class);
        cast.within(() -> {
            var row = jdbc.sql("select id, case_id from casework.assessment")
                    .query((rows, number) ->
                            List.of(rows.getObject(1, java.util.UUID.class), rows.getObject(2, java.util.UUID.class)))
                    .single();
            byte[] old = sealed.seal(
                    cast.officeId(),
                    new id.naungan.kernel.CaseId(row.get(1)),
                    "casework.assessment",
                    row.get(0),
                    java.util.Map.of("biological", "Memar lama", "hopes", "Harapan lama"));
            Assessment read = sealed.open(
                    cast.officeId(),
                    new id.naungan.kernel.CaseId(row.get(1)),
                    "casework.assessment",
                    row.get(0),
                    old,
                    Assessment.class);
            assertThat(read.biological()).isEqualTo("Memar lama");
            assertThat(read.economic()).isEmpty();
            assertThat(read.disabilities()).isEmpty();
            return true;
        });
    }

    @Test
    void who_speaks_of_hurting_herself_is_seen_again_on_the_same_day() {
        Visitor.Page plan = sent(kdrt.form("COMPANION", "asesmen")
                .with("psychological", "Sangat lelah")
                .with("selfHarm", "THOUGHTS"));
        assertThat(plan.path()).endsWith("/keselamatan");
        assertThat(plan.text()).contains("Temani ia, hubungi layanan kesehatan jiwa", "112", "129");
        assertThat(cast.as("CASE_MANAGER").get("/kerja").text())
                .contains("Lihat kembali keadaan klien")
                .doesNotContain("menyakiti");
        sent(safety("COMPANION").with("signs", "Ia diam sebelum marah"));
        assertThat(cast.as("CASE_MANAGER").get("/kerja").text()).doesNotContain("Lihat kembali keadaan klien");
    }

    @Test
    void the_second_of_two_who_plan_for_her_safety_is_told_and_keeps_her_text() {
        Visitor.Form late = safety("COMPANION").with("places", "Rumah bibi");
        sent(safety("COUNSELLOR").with("places", "Rumah nenek"));
        Visitor.Page told = late.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("baru saja");
        assertThat(told.document().select("#f-places").text()
                        + told.document().select("#f-places").val())
                .contains("Rumah bibi");
        Visitor.Page saved = sent(told.form("/keselamatan"));
        assertThat(saved.text()).contains("Versi 1", "Versi 2");
    }

    @Test
    void a_safety_plan_is_printed_only_where_paper_is_safe_for_her_and_names_nobody() {
        assertThat(cast.as("COMPANION").get(kdrt.at("keselamatan/kertas")).status())
                .isEqualTo(404);
        Visitor.Page unasked =
                kdrt.form("COMPANION", "keselamatan").with("codeWord", "mangga").submit();
        assertThat(unasked.status()).isEqualTo(422);
        assertThat(unasked.text()).contains("Tanyakan apakah kertas aman bagi klien.");
        Visitor.Page unsafe = sent(safety("COMPANION").with("codeWord", "mangga"));
        assertThat(unsafe.text()).contains("Klien mengatakan kertas tidak aman.");
        assertThat(cast.as("COMPANION").get(kdrt.at("keselamatan/kertas")).status())
                .isEqualTo(404);
        Visitor.Page safe =
                sent(safety("COMPANION").with("places", "Rumah bibi").with("paper", "YES"));
        assertThat(safe.text()).contains("Cetak untuk klien", "Versi 1", "Versi 2", "berubah");
        assertThat(safe.document().select("#f-codeWord").val()).isEqualTo("mangga");
        var paper = cast.as("COMPANION").once(kdrt.at("keselamatan/kertas"));
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("content-disposition").orElse("")).contains("catatan.pdf");
        assertThat(paper.body()).startsWith("%PDF").doesNotContain("PPA-26", "UPTD", "Melati");
        for (Visitor other :
                new Visitor[] {Cast.fresh(program).signIn("CASE_MANAGER"), cast.as(Cast.SECOND_COMPANION)}) {
            for (String page :
                    new String[] {"keselamatan", "keselamatan/kertas", "instrumen", "instrumen/kesejahteraan"}) {
                assertThat(other.get(kdrt.at(page)).status()).as(page).isEqualTo(404);
            }
        }
    }

    @Test
    void the_list_proposes_and_a_person_decides_and_both_are_kept_with_the_reason() {
        Visitor.Page proposed = kdrt.form("COMPANION", "instrumen/daftar-risiko")
                .with("answers[serumah]", "ya")
                .with("answers[senjata]", "ya")
                .submit();
        assertThat(proposed.status()).isEqualTo(422);
        assertThat(proposed.text()).contains("Usulan: Risiko sangat tinggi (nilai 5)");
        Visitor.Page unexplained =
                proposed.form("/daftar-risiko").with("decided", "tinggi").submit();
        assertThat(unexplained.text()).contains("Keputusan Anda berbeda dari usulan. Tulis alasannya.");
        Visitor.Page kept = sent(unexplained.form("/daftar-risiko").with("reason", "Terlapor sedang ditahan"));
        assertThat(kept.text())
                .contains("Usulan alat: Risiko sangat tinggi (nilai 5)", "Keputusan: Risiko tinggi", "versi 1")
                .contains("Terlapor sedang ditahan", "Apakah klien tinggal serumah dengan terlapor? Ya");
        assertThat(cast.as("CASE_MANAGER").get(kdrt.at("asesmen")).text()).contains("Daftar risiko: Risiko tinggi");
        Visitor.Page nothing = kdrt.form("COMPANION", "instrumen/kesejahteraan").submit();
        assertThat(nothing.text()).contains("Isi paling sedikit satu jawaban.");
        Visitor.Page urgent = sent(kdrt.form("COMPANION", "instrumen/kesejahteraan")
                .with("answers[diri]", "sering")
                .with("decided", "ringan"));
        assertThat(urgent.path()).endsWith("/keselamatan");
        assertThat(cast.as("CASE_MANAGER").get("/kerja").text()).contains("Lihat kembali keadaan klien");
        assertThat(cast.as("COMPANION").get(kdrt.at("instrumen/tidak-ada")).status())
                .isEqualTo(404);
    }

    private Visitor.Form safety(String post) {
        return kdrt.form(post, "keselamatan").with("paper", "NO");
    }
}
