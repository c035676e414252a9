package id.naungan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.CaseGrants;
import id.naungan.access.Relation;
import id.naungan.kernel.CaseId;
import id.naungan.print.PdfCheck;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Sealing;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Letters through the front door, as officers and the public use them. */
@NaunganTest
class LetterStoryTest {
    private static final String HOSTILE = "<script>alert(1)</script> ' ; -- 😀 Ḥ";

    @Autowired
    ApplicationContext program;

    @Autowired
    Letters letters;

    @Autowired
    TurnableClock clock;

    Cast cast;
    CaseId caseId;

    @BeforeEach
    void office_and_case() {
        cast = Cast.fresh(program);
        caseId = cast.as("CASE_MANAGER", () -> {
            CaseId fresh = CaseId.random();
            program.getBean(Sealing.class).makeKey(Owner.of(cast.officeId(), fresh));
            program.getBean(CaseGrants.class).open(cast.actor("CASE_MANAGER"), fresh, Relation.TEAM);
            return fresh;
        });
    }

    @Test
    void a_letter_is_read_signed_sent_checked_and_made_void_on_its_pages() {
        letterhead();
        LetterId id = draft(LetterType.REFERRAL, "CASE_SUPERVISOR", "UNIT_HEAD");

        var page = cast.as("CASE_SUPERVISOR").get("/kerja/tanda-tangan").click("Surat rujukan");
        assertThat(page.text()).contains("Bunga Rahasia", "Menunggu paraf Supervisor kasus", "Konsep");
        page = page.form("/paraf").submit();
        assertThat(page.path()).isEqualTo("/surat/" + id);
        assertThat(page.text())
                .contains("Diparaf Supervisor kasus", "Ratna Sekarsari")
                .doesNotContain("Surat ini menunggu Anda");

        var head = cast.as("UNIT_HEAD");
        page = head.get("/kerja/tanda-tangan")
                .click("Surat rujukan")
                .form("/tanda-tangan")
                .submit();
        assertThat(page.text()).contains("001/SR/UPTD-PPA/XI/2026", "Ditandatangani Kepala UPTD");
        assertThat(head.get("/kerja/surat").text()).contains("001/SR/UPTD-PPA/XI/2026", "Wulan Ariyanti");

        page = cast.as("CASE_MANAGER")
                .get("/surat/" + id)
                .form("/terkirim")
                .with("how", "Dibawa pendamping")
                .submit();
        assertThat(page.text()).contains("Terkirim");

        String check = "/s/" + code(id);
        var outside = cast.stranger().get(check);
        assertThat(outside.status()).isEqualTo(200);
        assertThat(outside.text())
                .contains(
                        "Surat ini berlaku",
                        "001/SR/UPTD-PPA/XI/2026",
                        "2 Nov 2026",
                        "Surat rujukan",
                        "Rawa Tirta",
                        hash(id).substring(0, 16));
        assertThat(outside.body())
                .doesNotContain("Bunga", "Wulan", "Puskesmas", caseId.toString(), id.toString(), hash(id));

        page = head.get("/surat/" + id).form("/batal").with("voidReason", "").submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Tulis alasannya.");
        page = page.form("/batal").with("voidReason", "Salah tujuan").submit();
        assertThat(page.text()).contains("DIBATALKAN", "Salah tujuan");
        assertThat(cast.stranger().get(check).text())
                .contains("Surat ini dibatalkan")
                .doesNotContain("Salah tujuan", "Surat ini berlaku");
        assertThat(cast.stranger().get(check + "?lang=en").text()).contains("This letter is void");
    }

    @Test
    void the_same_signature_sent_twice_signs_once_and_leads_to_the_letter() {
        letterhead();
        LetterId id = draft(LetterType.REFERRAL, "UNIT_HEAD");
        var form = cast.as("UNIT_HEAD").get("/surat/" + id).form("/tanda-tangan");
        assertThat(form.send().statusCode()).isEqualTo(303);
        var second = form.send();
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("location").orElse("")).endsWith("/surat/" + id);
    }

    @Test
    void a_refused_number_stays_typed_beside_its_sentence_and_nothing_is_signed() {
        letterhead();
        LetterId id = draft(LetterType.REFERRAL, "UNIT_HEAD");
        var page = cast.as("UNIT_HEAD")
                .get("/surat/" + id)
                .form("/tanda-tangan")
                .with("number", HOSTILE)
                .submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("input[name=number]").val()).isEqualTo(HOSTILE);
        assertThat(page.text()).contains("Nomor surat hanya boleh berisi");
        assertThat(page.document().select("script:not([src])")).isEmpty();
        assertThat(code(id)).isNull();
    }

    @Test
    void without_a_letterhead_the_head_is_told_and_can_make_one() {
        LetterId id = draft(LetterType.REFERRAL, "UNIT_HEAD");
        var page =
                cast.as("UNIT_HEAD").get("/surat/" + id).form("/tanda-tangan").submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Kop surat kantor belum diisi");
        letterhead();
        assertThat(cast.as("UNIT_HEAD")
                        .get("/surat/" + id)
                        .form("/tanda-tangan")
                        .submit()
                        .text())
                .contains("001/SR/UPTD-PPA/XI/2026");
    }

    @Test
    void a_letterhead_with_faults_shows_all_of_them_and_keeps_what_was_typed() {
        var page = cast.as("UNIT_HEAD")
                .get("/kantor/kop-surat")
                .form("/kop-surat")
                .with("lineOne", "")
                .with("lineTwo", "x".repeat(300))
                .with("unitCode", "<b>")
                .with("numberFormat", "{n}/{lain}")
                .with("pageSize", "Kuarto")
                .submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".govuk-error-summary li")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(page.document().select("input[name=unitCode]").val()).isEqualTo("<b>");
        assertThat(cast.as("COMPANION").get("/kantor/kop-surat").status()).isEqualTo(404);
    }

    @Test
    void what_she_may_not_see_answers_like_what_does_not_exist() {
        letterhead();
        LetterId id = draft(LetterType.REFERRAL, "UNIT_HEAD");
        String nowhere = UUID.randomUUID().toString();
        for (String who : List.of("COMPANION", "DIVISION_HEAD", "DATA_OFFICER", "SYSTEM_ADMIN", "AUDITOR")) {
            Visitor visitor = cast.as(who);
            for (String path : List.of("", "/pdf")) {
                var hidden = visitor.get("/surat/" + id + path);
                var absent = visitor.get("/surat/" + nowhere + path);
                assertThat(hidden.status()).as(who + path).isEqualTo(404).isEqualTo(absent.status());
                assertThat(withoutReference(hidden.text())).isEqualTo(withoutReference(absent.text()));
            }
        }
        assertThat(cast.as("COMPANION").get("/kerja/surat").status()).isEqualTo(404);
        assertThat(cast.as("COMPANION").get("/kerja/tanda-tangan").text()).doesNotContain("Surat rujukan");
        assertThat(cast.stranger().once("/surat/" + id).statusCode()).isEqualTo(303);
    }

    @Test
    void an_unknown_code_is_answered_calmly_and_a_flood_is_slowed() {
        var stranger = cast.stranger();
        clock.turnBy(Duration.ofMinutes(5));
        var unknown = stranger.get("/s/0000000000000000");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("Kode ini tidak dikenal");
        assertThat(stranger.get("/s/" + "A".repeat(300)).status()).isEqualTo(404);
        int status = 0;
        for (int i = 0; i < 40; i++) {
            status = stranger.once("/s/000000000000000" + i % 10).statusCode();
        }
        assertThat(status).isEqualTo(429);
        clock.turnBy(Duration.ofMinutes(2));
        assertThat(stranger.once("/s/0000000000000000").statusCode()).isEqualTo(404);
    }

    @Test
    void the_client_confirms_on_screen_and_the_pdf_is_a_download_with_a_name_that_says_nothing() {
        letterhead();
        LetterId id = draft(LetterType.SERVICE_AGREEMENT, "UNIT_HEAD");
        var answer = cast.as("CASE_MANAGER")
                .get("/surat/" + id)
                .form("/klien")
                .with("confirmation", "Saya setuju " + HOSTILE)
                .submit();
        assertThat(answer.text()).contains("Klien sudah setuju", "Saya setuju");
        var pdf = cast.as("CASE_MANAGER").once("/surat/" + id + "/pdf");
        assertThat(pdf.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment")
                .doesNotContain("Bunga");
        assertThat(pdf.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(PdfCheck.faults(cast.as("UNIT_HEAD", () -> letters.pdf(cast.actor("UNIT_HEAD"), id))))
                .isEmpty();
    }

    @Test
    void every_page_speaks_both_languages() {
        letterhead();
        LetterId id = draft(LetterType.SERVICE_AGREEMENT, "UNIT_HEAD");
        var head = cast.as("UNIT_HEAD");
        for (String path : List.of(
                "/surat/" + id, "/kerja/tanda-tangan", "/kerja/surat", "/kantor/kop-surat", "/s/0000000000000000")) {
            for (String language : List.of("id", "en")) {
                assertThat(head.get(path + "?lang=" + language).body())
                        .as(path + " " + language)
                        .doesNotContain("??");
            }
        }
    }

    private void letterhead() {
        var page = cast.as("UNIT_HEAD")
                .get("/kantor/kop-surat")
                .form("/kop-surat")
                .with("lineOne", "PEMERINTAH KABUPATEN RAWA TIRTA")
                .with("lineTwo", "UPTD PERLINDUNGAN PEREMPUAN DAN ANAK")
                .with("lineThree", "Jalan Contoh Nomor 1, Rawa Tirta")
                .with("place", "Rawa Tirta")
                .with("unitCode", "UPTD-PPA")
                .submit();
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains("Kop surat tersimpan");
    }

    private LetterId draft(LetterType type, String... chain) {
        return cast.as(
                "CASE_MANAGER",
                () -> letters.draft(cast.actor("CASE_MANAGER"), caseId, type, SampleLetters.of(type), List.of(chain)));
    }

    private Letter letter(LetterId id) {
        return cast.as("UNIT_HEAD", () -> letters.open(cast.actor("UNIT_HEAD"), id))
                .letter();
    }

    private String code(LetterId id) {
        return letter(id).code();
    }

    private String hash(LetterId id) {
        return letter(id).sha256();
    }

    private static String withoutReference(String text) {
        return text.replaceAll("[0-9A-Fa-f-]{6,}", "#");
    }
}
