package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.standards.Standards;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
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

    @Autowired
    private TurnableClock clock;

    private Cast cast;

    @BeforeEach
    void an_office_that_promises_crisis_intervention() {
        cast = Cast.fresh(program);
        cast.within(() -> standards.adopt(
                cast.officeId(), "intervensi-krisis", Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1)));
        cast.signIn("UNIT_HEAD")
                .get("/kantor/kop-surat")
                .form("/kop-surat")
                .with("lineOne", "PEMERINTAH KABUPATEN RAWA TIRTA")
                .with("lineTwo", "UPTD PERLINDUNGAN PEREMPUAN DAN ANAK")
                .with("lineThree", "Jalan Contoh Nomor 1, Rawa Tirta")
                .with("place", "Rawa Tirta")
                .with("unitCode", "UPTD-PPA")
                .submit();
    }

    @Test
    @Shows({"S3.2", "S3.3", "S3.17"})
    void one_word_and_three_taps_give_a_number_and_a_running_clock() {
        Visitor.Page board = arrive();
        assertThat(board.text())
                .containsPattern("PPA-26-[0-9A-Z]{5}")
                .contains("Ibu M.")
                .contains("Sisa 2 jam")
                .doesNotContain("Melati");
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost() {
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        Visitor.Page again = officer.get("/krisis")
                .form("/krisis")
                .with("callName", "Ibu <b>Melati</b>")
                .submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("#f-callName").val()).isEqualTo("Ibu <b>Melati</b>");
        assertThat(again.text())
                .contains("Pilih apakah ia aman saat ini.")
                .contains("Pilih paling sedikit satu kebutuhan");
    }

    @Test
    void the_numbers_to_call_are_the_national_ones_and_the_offices_own() {
        cast.as("UNIT_HEAD")
                .get("/admin/mitra/darurat")
                .form("/darurat")
                .with("label", "Unit PPA Polres Contoh")
                .with("number", "0800 00-01")
                .submit();
        Visitor officer = cast.as("INTAKE_OFFICER");
        for (Visitor.Page page : new Visitor.Page[] {
            officer.get("/krisis"), officer.get("/krisis").form("/krisis").submit(), arrive()
        }) {
            assertThat(page.document().select("main a[href^=tel:]").eachAttr("href"))
                    .as(page.path())
                    .containsExactly("tel:112", "tel:129", "tel:08000001", "tel:110");
            assertThat(page.text()).contains("Unit PPA Polres Contoh 0800 00-01");
        }
    }

    @Test
    void while_a_cover_letter_waits_for_its_signature_the_page_says_where_it_is_and_offers_no_other() {
        String at = arrive().path().replace("/krisis", "");
        identify(at);
        Visitor manager = cast.as("CASE_MANAGER");
        prioritise(manager, at);
        Visitor.Form second = manager.get(at + "/krisis/pengantar")
                .form("/pengantar")
                .with("condition", "Memar")
                .with("asked", "Periksa");
        String letter = manager.get(at + "/krisis/pengantar")
                .form("/pengantar")
                .with("condition", "Memar di lengan")
                .with("asked", "Periksa luka")
                .submit()
                .path();
        Visitor.Page waiting = manager.get(at + "/krisis/pengantar");
        assertThat(waiting.document().select("main form")).isEmpty();
        assertThat(waiting.text()).contains("menunggu tanda tangan");
        assertThat(waiting.document().select("main a[href=" + letter + "]")).hasSize(1);
        assertThat(manager.get(at).document().select("main a[href$=/krisis/pengantar]"))
                .isEmpty();
        assertThat(second.submit().status()).isEqualTo(422);
        cast.as("UNIT_HEAD").get(letter).form("/tanda-tangan").submit();
        assertThat(manager.get(at + "/krisis/pengantar").document().select("main form"))
                .hasSize(1);
    }

    @Test
    void the_same_form_sent_twice_makes_one_case() {
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        Visitor.Form form = officer.get("/krisis")
                .form("/krisis")
                .with("callName", "Ibu Kenanga")
                .with("safe", "YES")
                .with("needs", "CALMING");
        String first = form.submit().path();
        assertThat(form.submit().path()).isEqualTo(first);
        assertThat(officer.get("/kasus").document().select("tbody tr")).hasSize(1);
    }

    @Test
    void information_typed_late_starts_the_clock_when_it_came_and_a_future_time_is_refused() {
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        Visitor.Form form = officer.get("/krisis")
                .form("/krisis")
                .with("callName", "Ibu Dahlia")
                .with("safe", "YES")
                .with("needs", "CALMING")
                .with("earlier", "YES")
                .with("received.day", "2")
                .with("received.month", "11")
                .with("received.year", "2026");
        Visitor.Page future = form.with("received.time", "23.50").submit();
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.text()).contains("Waktu informasi diterima setelah sekarang. Periksa lagi.");
        assertThat(future.form("/krisis").with("received.time", "9.30").submit().text())
                .contains("Sisa 1 jam 30 menit");
    }

    @Test
    @Shows({"S3.4", "S3.5", "S3.6", "S3.7", "S3.8"})
    void she_is_calmed_prioritised_brought_with_a_signed_letter_and_watched_until_she_can_talk() {
        String at = caseOf(arrive());
        identify(at);
        Visitor manager = cast.signIn("CASE_MANAGER");
        prioritise(manager, at);
        String letter = coverLetter(manager, at);
        Visitor head = cast.signIn("UNIT_HEAD");
        Visitor.Page signed = sign(head, letter, "/tanda-tangan");
        assertThat(signed.text()).contains("Ditandatangani");
        escort(manager, at);
        assertThat(manager.get(at + "/asesmen")
                        .form("/asesmen")
                        .with("biological", "Memar")
                        .submit()
                        .text())
                .contains("Langkah 6 pada standar ini harus selesai lebih dulu.");
        ready(manager, at);
        assertThat(manager.get(at).text()).containsPattern("\\(6 dari 1[0-9] selesai\\)");
    }

    @Test
    @Shows({"S3.9", "S3.10", "S3.11", "S3.15e", "S3.16"})
    void the_agreement_stops_the_clock_and_the_case_closes_by_another_hand() {
        String at = throughTheCounter();
        Visitor manager = cast.signIn("CASE_MANAGER");
        manager.get(at + "/triase")
                .form("/triase")
                .with("risk", "MEDIUM")
                .with("kind", "VAW")
                .with("jurisdiction", "OWN")
                .submit();
        manager.get(at + "/penjelasan")
                .form("/penjelasan")
                .with("services", "intervensi-krisis")
                .with("channels", "YES")
                .submit();
        manager.get(at + "/asesmen")
                .form("/asesmen")
                .with("hopes", "Ingin pulang dengan aman")
                .submit();
        plan(manager, at, "PLANNED");
        Visitor.Page early = manager.get(at + "/kesepakatan")
                .form("/kesepakatan")
                .with("client", "M.")
                .submit();
        assertThat(early.text()).contains("Klien belum menyetujui menerima layanan.");
        manager.get(at + "/persetujuan")
                .form("/persetujuan")
                .with("items[ACCEPT_SERVICE]", "YES")
                .with("items[SHARE_WITH_OTHERS]", "NO")
                .submit();
        Visitor.Page agreement = manager.get(at + "/kesepakatan")
                .form("/kesepakatan")
                .with("client", "M.")
                .submit();
        assertThat(agreement.path()).startsWith("/surat/");
        sign(cast.signIn("UNIT_HEAD"), agreement.path(), "/tanda-tangan");
        assertThat(manager.get(at).text()).contains("Sisa");
        clock.turnBy(Duration.ofMinutes(10));
        manager = cast.signIn("CASE_MANAGER");
        manager.get(agreement.path())
                .form("/klien")
                .with("confirmation", "Saya setuju")
                .submit();
        assertThat(manager.get(at).document().select(".n-clock--met")).isNotEmpty();
        finish(at);
    }

    private void finish(String at) {
        Visitor manager = cast.signIn("CASE_MANAGER");
        assertThat(manager.get(at + "/terminasi").text())
                .contains("Laporan akhir belum ditandatangani.")
                .contains("Masih ada rencana");
        plan(manager, at, "DONE");
        Visitor.Page report = manager.get(at + "/laporan-akhir")
                .form("/laporan-akhir")
                .with("handling", "Pendampingan")
                .with("result", "Aman")
                .submit();
        sign(cast.signIn("UNIT_HEAD"), report.path(), "/tanda-tangan");
        manager.get(at + "/terminasi")
                .form("/usulan")
                .with("reason", "GOALS_MET")
                .with("client", "YES")
                .with("words", "Tujuan tercapai")
                .submit();
        assertThat(cast.signIn("UNIT_HEAD")
                        .get(at + "/terminasi")
                        .form("/keputusan")
                        .with("decision", "YES")
                        .submit()
                        .text())
                .contains("Ditutup");
        cast.signIn("CASE_MANAGER").get(at + "/terminasi").form("/arsip").submit();
        assertThat(cast.signIn("CASE_MANAGER").get(at).text()).contains("Diarsipkan");
    }

    private String throughTheCounter() {
        String at = caseOf(arrive());
        identify(at);
        Visitor manager = cast.signIn("CASE_MANAGER");
        ready(manager, at);
        return at;
    }

    private Visitor.Page arrive() {
        Visitor.Page board = cast.signIn("INTAKE_OFFICER")
                .get("/krisis")
                .form("/krisis")
                .with("callName", "Ibu Melati")
                .with("safe", "YES")
                .with("needs", "CALMING")
                .submit();
        assertThat(board.status()).isEqualTo(200);
        return board;
    }

    private static String caseOf(Visitor.Page board) {
        return board.path().replace("/krisis", "");
    }

    private void identify(String at) {
        cast.signIn("INTAKE_OFFICER")
                .get(at + "/krisis/identifikasi")
                .form("/identifikasi")
                .with("seen", "Gemetar, memar di lengan")
                .with("relaxation", "Napas dalam, air minum")
                .with("reportTo", cast.account("CASE_MANAGER").toString())
                .submit();
    }

    private static void prioritise(Visitor who, String at) {
        who.get(at + "/krisis/prioritas")
                .form("/prioritas")
                .with("level", "SEVERE")
                .with("need", "HEALTH")
                .with("place", "RSUD Rawa Tirta")
                .with("reason", "Perlu dirawat")
                .submit();
    }

    private static String coverLetter(Visitor who, String at) {
        Visitor.Page letter = who.get(at + "/krisis/pengantar")
                .form("/pengantar")
                .with("condition", "Memar di lengan, sadar")
                .with("asked", "Pemeriksaan dan perawatan")
                .submit();
        assertThat(letter.path()).as(letter.status() + letter.text()).startsWith("/surat/");
        return letter.path();
    }

    private static Visitor.Page sign(Visitor who, String letter, String act) {
        Visitor.Page after = who.get(letter).form(act).submit();
        assertThat(after.status()).as(after.text()).isEqualTo(200);
        return after;
    }

    private static void escort(Visitor who, String at) {
        who.get(at + "/krisis/pengantaran")
                .form("/pengantaran")
                .with("police", "NOT_NEEDED")
                .submit();
    }

    private static void ready(Visitor who, String at) {
        Visitor.Page after =
                who.get(at + "/krisis/aman-bercerita").form("/aman-bercerita").submit();
        assertThat(after.path()).as(after.status() + after.text()).isEqualTo(at);
    }

    private static void plan(Visitor who, String at, String status) {
        Visitor.Page after = who.get(at + "/rencana")
                .form("/rencana")
                .with("items[0].need", "PSYCHOLOGICAL")
                .with("items[0].action", "Konseling")
                .with("items[0].provider", "OWN")
                .with("items[0].status", status)
                .with("agreed", "YES")
                .submit();
        assertThat(after.status()).isEqualTo(200);
    }
}
