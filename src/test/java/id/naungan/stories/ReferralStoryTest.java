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

/** S3 steps 10 to 13: what the team does itself, and the client handed to another institution until there is a result. */
@NaunganTest
class ReferralStoryTest {
    private static final String HOSTILE = "<script>alert(1)</script> ' ; -- 😀";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Standards standards;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private String at;

    @BeforeEach
    void a_case_with_its_manager() {
        cast = Cast.fresh(program);
        cast.within(() -> standards.adopt(
                cast.officeId(), "intervensi-krisis", Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1)));
        cast.signIn("UNIT_HEAD")
                .get("/kantor/kop-surat")
                .form("/kop-surat")
                .with("lineOne", "Pemerintah Kabupaten Rawa Tirta")
                .with("lineTwo", "UPTD PPA")
                .with("lineThree", "Jalan Contoh 1")
                .with("place", "Rawa Tirta")
                .with("unitCode", "UPTD-PPA")
                .submit();
        Visitor.Page board = cast.as("INTAKE_OFFICER")
                .get("/krisis")
                .form("/krisis")
                .with("callName", "Ibu Melati")
                .with("safe", "YES")
                .with("needs", "CALMING")
                .submit();
        at = board.path().replace("/krisis", "");
        cast.as("INTAKE_OFFICER")
                .get(at + "/krisis/identifikasi")
                .form("/identifikasi")
                .with("seen", "Memar")
                .with("relaxation", "Air minum")
                .with("reportTo", cast.account("CASE_MANAGER").toString())
                .submit();
        cast.as("CASE_MANAGER")
                .get(at + "/krisis/aman-bercerita")
                .form("/aman-bercerita")
                .submit();
    }

    @Test
    @Shows({"S3.13", "S3.14", "S3.15a", "S3.15b", "S3.15c", "S3.15d"})
    void a_client_is_referred_by_a_signed_letter_and_followed_until_there_is_a_result() {
        consent("YES");
        String partner = partner();
        Visitor.Page form = manager().get(at + "/rujukan/baru").click("Kesehatan");
        assertThat(form.text()).contains("RSUD Rawa Tirta");
        Visitor.Page referral =
                filled(form.form("/baru")).with("partner", partner).submit();
        assertThat(referral.text()).contains("Surat menunggu paraf dan tanda tangan", "Disiapkan");
        assertThat(act(referral.path(), "serahkan", "Diantar").text()).contains("Surat rujukan belum ditandatangani");
        String letter = letterOf(referral);
        assertThat(manager().get(letter).text())
                .contains("RSUD Rawa Tirta", "Dipukul tadi malam", "M.")
                .doesNotContain("NIK");
        sign(letter);
        assertThat(act(referral.path(), "serahkan", "Diantar pendamping").text())
                .contains("Menunggu jawaban");
        assertThat(manager().get(letter).text()).contains("Terkirim");
        assertThat(act(referral.path(), "diterima", "").text()).contains("Diterima");
        assertThat(act(referral.path(), "tindak-lanjut", "Sudah diperiksa").text())
                .contains("Tindak lanjut berikutnya", "Sudah diperiksa");
        assertThat(act(referral.path(), "hasil", "Luka dirawat").text()).contains("Selesai", "Luka dirawat");
        assertThat(manager().get(at + "/linimasa").text()).contains("Rujukan diserahkan", "Hasil rujukan dicatat");
    }

    @Test
    void a_partner_refuses_with_its_reason_or_the_refusal_is_not_recorded() {
        Visitor.Page referral = handedOver();
        assertThat(act(referral.path(), "ditolak", " ").text()).contains("Tulis alasan penolakan.");
        assertThat(act(referral.path(), "ditolak", "Tidak ada dokter jaga").text())
                .contains("Ditolak", "Tidak ada dokter jaga");
        assertThat(act(referral.path(), "diterima", "").status()).isEqualTo(422);
    }

    @Test
    void silence_becomes_a_task_after_the_days_the_office_set() {
        cast.as("UNIT_HEAD")
                .get("/kantor/rujukan")
                .form("/rujukan")
                .with("days", "2")
                .submit();
        handedOver();
        assertThat(manager().get("/kerja").text()).contains("Rujukan Kesehatan menunggu jawaban lembaga");
        clock.turnBy(Duration.ofDays(2));
        assertThat(manager().get("/kerja").text()).contains("Rujukan Kesehatan belum dijawab lembaga");
    }

    @Test
    void a_follow_up_whose_day_has_come_is_a_task() {
        Visitor.Page referral = handedOver();
        act(referral.path(), "diterima", "");
        clock.turnBy(Duration.ofDays(7));
        assertThat(manager().get("/kerja").text()).contains("Tindak lanjut rujukan Kesehatan");
    }

    @Test
    void two_people_who_write_at_once_are_told_and_the_second_keeps_her_words() {
        Visitor.Page referral = handedOver();
        Visitor.Form late =
                manager().get(referral.path() + "/ditolak").form("/ditolak").with("words", HOSTILE);
        act(referral.path(), "diterima", "");
        Visitor.Page told = late.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Orang lain baru saja mencatat");
        assertThat(told.document().select("#f-words").val()).isEqualTo(HOSTILE);
    }

    @Test
    void a_case_with_an_unfinished_referral_does_not_close() {
        Visitor.Page referral = handedOver();
        assertThat(manager().get(at + "/terminasi").text()).contains("Masih ada 1 rujukan yang belum selesai.");
        act(referral.path(), "ditolak", "Penuh");
        assertThat(manager().get(at + "/terminasi").text()).doesNotContain("rujukan yang belum selesai");
    }

    @Test
    void the_draft_of_a_withdrawn_referral_is_put_aside_with_a_reason_and_blocks_the_closing_no_longer() {
        consent("YES");
        Visitor.Page referral = newReferral().submit();
        String letter = letterOf(referral);
        act(referral.path(), "batal", "Klien memilih lembaga lain");
        assertThat(manager().get(at + "/terminasi").text()).contains("Masih ada surat yang menunggu tanda tangan.");
        assertThat(cast.as("UNIT_HEAD").get("/kerja/tanda-tangan").body()).contains(letter);
        Visitor.Page silent = manager().get(letter).form("/sisihkan").submit();
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("Tulis alasannya.");
        Visitor.Page aside = silent.form("/sisihkan")
                .with("discardReason", "Rujukan dibatalkan klien")
                .submit();
        assertThat(aside.text())
                .contains("Disisihkan", "Rujukan dibatalkan klien")
                .doesNotContain("Dibatalkan pada");
        assertThat(aside.document()
                        .select("form[action$=/tanda-tangan], form[action$=/paraf], form[action$=/sisihkan]"))
                .isEmpty();
        assertThat(cast.as("UNIT_HEAD").get("/kerja/tanda-tangan").body()).doesNotContain(letter);
        assertThat(cast.as("UNIT_HEAD").get("/kerja").body()).doesNotContain(letter);
        assertThat(cast.as("UNIT_HEAD")
                        .get(letter)
                        .document()
                        .select("form[action$=/batal], form[action$=/tanda-tangan]"))
                .isEmpty();
        assertThat(manager().get(letter + "/pdf").status()).isEqualTo(200);
        assertThat(manager().get(at + "/terminasi").text()).doesNotContain("surat yang menunggu tanda tangan");
        assertThat(manager().get(at + "/linimasa").text()).contains("Konsep surat rujukan disisihkan");
        assertThat(manager().speaking("en").get(letter).status()).isEqualTo(200);
    }

    @Test
    void a_draft_is_put_aside_by_its_writer_or_the_head_and_by_nobody_else_and_its_referral_cannot_go_out() {
        consent("YES");
        Visitor.Page referral = newReferral().submit();
        String letter = letterOf(referral);
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        Visitor.Page hers = supervisor.get(letter);
        assertThat(hers.document().select("form[action$=/sisihkan]")).isEmpty();
        Map<String, String> fields = new java.util.HashMap<>();
        supervisor.get("/saya").form("/saya/sandi").fields().stream()
                .filter(field -> field.getKey().startsWith("_"))
                .forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.put("discardReason", "Bukan urusan saya");
        assertThat(supervisor.post(letter + "/sisihkan", fields).statusCode()).isEqualTo(404);
        Visitor.Page aside = cast.as("UNIT_HEAD")
                .get(letter)
                .form("/sisihkan")
                .with("discardReason", "Disusun dua kali")
                .submit();
        assertThat(aside.text()).contains("Disisihkan");
        assertThat(act(referral.path(), "serahkan", "Diantar").text())
                .contains("Konsep surat rujukan sudah disisihkan");
    }

    @Test
    @Shows({"S3.12b", "S3.12c"})
    void negotiation_and_investigation_are_recorded_and_mediation_is_refused_in_every_case() {
        Visitor.Page form = manager().get(at + "/kegiatan");
        Visitor.Page refused = form.form("/kegiatan")
                .with("kind", "MEDIATION")
                .with("with", "Ketua RT")
                .with("note", HOSTILE)
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".govuk-error-message").text()).contains("UU 12/2022 pasal 23");
        assertThat(refused.document().select("#f-note").val()).isEqualTo(HOSTILE);
        for (String kind : new String[] {"NEGOTIATION", "INVESTIGATION"}) {
            manager()
                    .get(at + "/kegiatan")
                    .form("/kegiatan")
                    .with("kind", kind)
                    .with("with", "Ketua RT")
                    .with("note", "Sudah bertemu")
                    .submit();
        }
        assertThat(manager().get(at).text()).contains("Negosiasi", "Penelusuran kasus");
        assertThat(manager().get(at + "/linimasa").text())
                .contains("Negosiasi dilakukan", "Penelusuran kasus dilakukan")
                .doesNotContain("Mediasi");
    }

    @Test
    void what_she_may_not_see_answers_like_what_does_not_exist() {
        String path = handedOver().path();
        assertThat(cast.as("COMPANION").get(path).status()).isEqualTo(404);
        assertThat(cast.as("DIVISION_HEAD").get(path).status()).isEqualTo(404);
        assertThat(manager().get(at + "/rujukan/bukan-nomor").status()).isEqualTo(404);
        assertThat(manager().get(path + "/entah").status()).isEqualTo(404);
    }

    private Visitor manager() {
        return cast.as("CASE_MANAGER");
    }

    private void consent(String answer) {
        manager()
                .get(at + "/persetujuan")
                .form("/persetujuan")
                .with("items[SHARE_WITH_OTHERS]", answer)
                .submit();
    }

    private String partner() {
        return cast.as("UNIT_HEAD")
                .get("/admin/mitra/baru")
                .form("/baru")
                .with("name", "RSUD Rawa Tirta")
                .with("kind", "HOSPITAL")
                .submit()
                .path()
                .replace("/admin/mitra/", "");
    }

    private Visitor.Form newReferral() {
        return filled(manager().get(at + "/rujukan/baru?need=HEALTH").form("/baru"))
                .with("partner", "OTHER")
                .with("place", "RSUD Rawa Tirta");
    }

    private static Visitor.Form filled(Visitor.Form form) {
        return form.with("service", "Pemeriksaan luka")
                .with("chronology", "Dipukul tadi malam")
                .with("physical", "Memar di lengan")
                .with("purpose", "Agar lukanya dirawat");
    }

    private Visitor.Page handedOver() {
        consent("YES");
        Visitor.Page referral = newReferral().submit();
        sign(letterOf(referral));
        Visitor.Page after = act(referral.path(), "serahkan", "Diantar pendamping");
        assertThat(after.status()).as(after.text()).isEqualTo(200);
        return after;
    }

    private static String letterOf(Visitor.Page referral) {
        return referral.document().select("main a[href^=/surat/]").attr("href");
    }

    private void sign(String letter) {
        Visitor.Page initialled = cast.as("CASE_SUPERVISOR").get(letter);
        if (initialled.document().select("form[action$=/paraf]").isEmpty()) {
            initialled = manager().get(letter);
        }
        if (!initialled.document().select("form[action$=/paraf]").isEmpty()) {
            initialled.form("/paraf").submit();
        }
        assertThat(cast.as("UNIT_HEAD")
                        .get(letter)
                        .form("/tanda-tangan")
                        .submit()
                        .text())
                .contains("Ditandatangani");
    }

    private Visitor.Page act(String referral, String act, String words) {
        return manager()
                .get(referral + "/" + act)
                .form("/" + act)
                .with("words", words)
                .submit();
    }
}
