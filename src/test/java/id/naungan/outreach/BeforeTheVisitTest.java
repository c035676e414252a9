package id.naungan.outreach;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.OutreachWalk;
import id.naungan.testing.Shows;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be known before anybody sets out, and what never holds her up. */
@NaunganTest
class BeforeTheVisitTest {
    private static final String HOSTILE = "<script>alert(1)</script> ' ; -- 😀";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private OutreachWalk walk;
    private String at;

    @BeforeEach
    void somebody_who_must_be_reached() {
        cast = Cast.fresh(program);
        walk = new OutreachWalk(program, cast).promising();
        at = walk.sought("Ibu Teratai", Duration.ofHours(1));
    }

    @Test
    @Shows("S2.8")
    void nobody_sets_out_before_situation_and_disability_are_answered_and_the_refusal_names_what_is_missing() {
        walk.planned(at);
        Visitor.Page bare = walk.act(at, "berangkat").submit();
        assertThat(bare.status()).isEqualTo(422);
        assertThat(errors(bare))
                .contains(
                        "Situasi klien belum ditulis",
                        "Pertanyaan disabilitas belum dijawab",
                        "belum diverifikasi",
                        "Alamat belum ditelusuri",
                        "Surat tugas belum ditandatangani");
        sent(walk.form(at, "situasi").with("words", "Dijaga mertua"));
        assertThat(walk.page("COMPANION", at).text())
                .contains("Pertanyaan disabilitas belum dijawab")
                .doesNotContain("Situasi klien belum ditulis");
        Visitor.Page emergency =
                walk.act(at, "berangkat-darurat").with("words", "Ia berteriak").submit();
        assertThat(emergency.status()).as("even in an emergency").isEqualTo(422);
        assertThat(errors(emergency))
                .contains("Pertanyaan disabilitas belum dijawab")
                .doesNotContain("Surat tugas", "verifikasi");
        assertThat(emergency.document().select("[name=words]").val()).isEqualTo("Ia berteriak");
        assertThat(stepDone("Sebelum penjangkauan, Pendamping PPA wajib mengetahui"))
                .isFalse();
        Visitor.Page untried = walk.form(at, "situasi")
                .with("disability", "UNKNOWN_AFTER_TRYING")
                .submit();
        assertThat(errors(untried)).contains("Tulis apa yang sudah dicoba");
        sent(untried.form("/situasi").with("tried", "Bertanya kepada kader, tidak tahu"));
        assertThat(stepDone("Sebelum penjangkauan, Pendamping PPA wajib mengetahui"))
                .isTrue();
        sent(walk.act(at, "berangkat-darurat").with("words", "Ia berteriak"));
        assertThat(cast.as("COMPANION").get(at + "/penjangkauan/kunjungan").text())
                .contains("Di jalan");
    }

    @Test
    @Shows("S2.7a")
    void verification_says_through_whom_and_the_traced_address_goes_sealed_to_the_client_and_stands_on_no_page() {
        assertThat(stepDone("Memverifikasi data melalui Dinas")).isFalse();
        walk.verified(at);
        assertThat(stepDone("Memverifikasi data melalui Dinas"))
                .as("without the address")
                .isFalse();
        sent(walk.form(at, "alamat")
                .with("line", "Gang Melur 7 " + HOSTILE)
                .with("village", "Tanjung Contoh")
                .with("words", "Lewat kelurahan"));
        assertThat(stepDone("Memverifikasi data melalui Dinas")).isTrue();
        Visitor.Page page = walk.page("COMPANION", at);
        assertThat(page.text())
                .contains("Kelurahan Contoh, Kasi Pelayanan", "Sesuai", "Lewat kelurahan")
                .doesNotContain("Gang Melur", "Tanjung Contoh", "Teratai");
        assertThat(cast.as("COMPANION").get(at + "/penjangkauan/tujuan").text())
                .contains("Ibu Teratai", "Gang Melur 7 " + HOSTILE, "Tanjung Contoh");
        String kept = String.join(
                " ",
                JdbcClient.create(TestDatabase.asSuperuser(program))
                        .sql("select encode(sealed, 'escape') from outreach.learned")
                        .query(String.class)
                        .list());
        assertThat(kept).isNotEmpty().doesNotContain("Melur", "Kasi Pelayanan");
    }

    @Test
    @Shows("S2.5")
    void at_high_risk_no_paper_is_a_condition_and_the_supervisor_is_told_of_the_emergency() {
        walk.triage(at, "HIGH");
        walk.known(at);
        walk.planned(at);
        assertThat(walk.page("COMPANION", at).text())
                .contains("KTP, KK, dan surat dari klien tidak pernah menjadi syarat");
        assertThat(walk.act(at, "berangkat").submit().status()).isEqualTo(422);
        sent(walk.act(at, "berangkat-darurat"));
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).contains("Penjangkauan menunggu jawaban Anda");
        Visitor.Page told = walk.page("CASE_SUPERVISOR", at);
        assertThat(told.text()).contains("Tim berangkat darurat");
        sent(told.click("Jawab").form("/" + told.click("Jawab").path().replaceAll(".*/", "")));
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text())
                .doesNotContain("Penjangkauan menunggu jawaban Anda");
        assertThat(walk.page("COMPANION", at).text()).contains("Dibaca Ratna Sekarsari");
    }

    @Test
    @Shows({"S2.3", "S2.4"})
    void the_papers_of_the_published_text_stand_on_the_checklist_and_the_gate_asks_for_none_of_them() {
        Visitor.Page papers = cast.as("COMPANION").get(at + "/persyaratan");
        assertThat(papers.text())
                .contains(
                        "Berkas formulir pengaduan",
                        "Surat rujukan dari penyelenggara layanan lain",
                        "bila kasus datang sebagai rujukan",
                        "Membawa KTP",
                        "kartu keluarga");
        sent(papers.form("/persyaratan").with("state[surat-rujukan]", "LATER"));
        walk.away(at);
        assertThat(cast.as("COMPANION").get(at + "/penjangkauan/kunjungan").text())
                .contains("Di jalan");
    }

    @Test
    void at_low_risk_an_emergency_departure_needs_its_reason() {
        walk.triage(at, "LOW");
        walk.known(at);
        walk.planned(at);
        Visitor.Page refused = walk.act(at, "berangkat-darurat").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(errors(refused)).contains("Tulis alasannya");
        sent(refused.form("/berangkat-darurat").with("words", "Tetangga mendengar teriakan"));
        assertThat(cast.as("CASE_SUPERVISOR").get(at + "/linimasa").text()).contains("Tetangga mendengar teriakan");
    }

    @Test
    void a_signature_that_would_break_the_limit_is_said_with_the_time_left_and_whom_to_call() {
        walk.verified(at);
        walk.traced(at);
        walk.known(at);
        assertThat(walk.page("COMPANION", at).text()).doesNotContain("sampai batas penjangkauan");
        clock.turnBy(Duration.ofHours(19).plusMinutes(12));
        assertThat(walk.page("COMPANION", at).text())
                .contains(
                        "Sisa 3 jam 48 menit sampai batas penjangkauan",
                        "Yang belum ada: surat tugas bertanda tangan",
                        "berangkat darurat",
                        "Belum ada petugas siaga");
        clock.turnBy(Duration.ofHours(4));
        assertThat(walk.page("COMPANION", at).text()).contains("Batas penjangkauan lewat 12 menit");
    }

    @Test
    void nobody_goes_alone_without_a_reason_and_the_police() {
        Visitor.Page refused = walk.plan("COMPANION", at)
                .with("officers", cast.account("COMPANION").toString())
                .with("transport", HOSTILE)
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(errors(refused)).contains("Tulis alasan mengapa hanya satu petugas", "polisi harus ikut");
        assertThat(refused.document().select("[name=transport]").val()).isEqualTo(HOSTILE);
        sent(refused.form("/rencana-kunjungan")
                .with("alone", "Rekan sakit")
                .with("along", "POLICE", "SIGN_INTERPRETER"));
        assertThat(walk.page("COMPANION", at).text()).contains("Juru bahasa isyarat", "Rekan sakit", HOSTILE);
        assertThat(walk.plan("COMPANION", at).without("officers").submit().text())
                .contains("Pilih petugas yang berangkat");
    }

    @Test
    void a_time_that_cannot_be_is_refused_and_the_second_of_two_is_told_and_keeps_her_text() {
        Visitor.Page future = walk.at(
                        walk.form(at, "belum-dilaporkan"), "at", walk.now().plus(Duration.ofHours(1)))
                .with("words", HOSTILE)
                .submit();
        assertThat(future.status()).isEqualTo(422);
        assertThat(errors(future)).contains("Waktu ini belum tiba");
        assertThat(future.document().select("[name=words]").val()).isEqualTo(HOSTILE);
        Visitor.Page early = walk.at(
                        walk.form(at, "belum-dilaporkan"), "at", walk.now().minus(Duration.ofHours(2)))
                .with("words", "Dicari")
                .submit();
        assertThat(errors(early)).contains("sebelum informasi kasus diterima");
        Visitor.Form second = cast.as(Cast.SECOND_COMPANION)
                .get(at + "/penjangkauan/situasi")
                .form("/situasi")
                .with("words", "Kata yang kedua")
                .with("disability", "NO");
        walk.known(at);
        Visitor.Page told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(errors(told)).contains("Rekan Anda baru saja menyimpan");
        assertThat(told.document().select("[name=words]").val()).isEqualTo("Kata yang kedua");
    }

    @Test
    void who_has_no_part_in_it_meets_what_does_not_exist() {
        for (String post : new String[] {"DATA_OFFICER", "AGENCY_HEAD", "SYSTEM_ADMIN", "COUNSELLOR"}) {
            assertThat(cast.as(post).get(at + "/penjangkauan").status())
                    .as(post)
                    .isEqualTo(404);
            assertThat(cast.as(post).get("/penjangkauan").status()).as(post).isEqualTo(404);
            assertThat(cast.as(post).get(at + "/penjangkauan/tujuan").status())
                    .as(post)
                    .isEqualTo(404);
        }
        assertThat(cast.as("UNIT_HEAD").get(at + "/penjangkauan/situasi").status())
                .isEqualTo(404);
        assertThat(cast.as("COMPANION")
                        .get(at + "/penjangkauan/jawaban/" + at.substring(7))
                        .status())
                .isEqualTo(404);
    }

    private boolean stepDone(String words) {
        return walk.isDone(at, words);
    }

    private static String errors(Visitor.Page page) {
        return page.document().select(".govuk-error-summary").text();
    }
}
