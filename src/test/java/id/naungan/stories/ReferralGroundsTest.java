package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.standards.Standards;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** On what ground a referral may name her, and how an agreement with the partner narrows it (D21). */
@NaunganTest
class ReferralGroundsTest {
    private static final String HOSTILE = "<script>alert(1)</script> ' ; -- 😀";

    private static final String EMERGENCY_TOLD = "Pengungkapan darurat: baca kepada siapa dan mengapa";

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
    void without_her_consent_nothing_leaves_on_consent_and_what_was_typed_stays() {
        Visitor.Page refused = newReferral().with("purpose", HOSTILE).submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#f-purpose").val()).isEqualTo(HOSTILE);
        assertThat(manager().get(at + "/pengungkapan").text()).doesNotContain("RSUD Rawa Tirta");
        assertThat(manager().get(at).text()).doesNotContain("Surat Rujukan");
    }

    @Test
    void vital_interest_needs_an_emergency_and_the_supervisor_sees_it() {
        Visitor.Page refused = newReferral().with("basis", "VITAL_INTEREST").submit();
        assertThat(refused.text()).contains("Dasar keselamatan jiwa hanya untuk rujukan yang bersifat darurat.");
        assertThat(refused.form("/baru").with("urgency", "EMERGENCY").submit().text())
                .contains("Disiapkan");
        assertThat(newReferral().with("basis", "LEGAL_DUTY").submit().text()).contains("Tulis pasal yang mewajibkan.");
    }

    @Test
    void consent_that_was_withdrawn_stops_the_hand_over() {
        consent("YES");
        Visitor.Page referral = newReferral().submit();
        sign(letterOf(referral));
        clock.turnBy(Duration.ofMinutes(1));
        consent("NO");
        Visitor.Page stopped = act(referral.path(), "serahkan", "Diantar");
        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped.text()).contains("Klien menarik persetujuan");
        assertThat(act(referral.path(), "batal", "Klien menarik persetujuan").text())
                .contains("Dibatalkan");
    }

    @Test
    void an_agreement_with_the_partner_narrows_what_the_letter_says() {
        consent("YES");
        String partner = partner();
        Visitor.Page agreed = cast.as("UNIT_HEAD")
                .get("/admin/mitra/" + partner + "/perjanjian")
                .form("/perjanjian")
                .with("number", "PKS-1")
                .with("fields", "SEX", "PHYSICAL_CONDITION")
                .with("from.day", "1")
                .with("from.month", "11")
                .with("from.year", "2026")
                .submit();
        assertThat(agreed.status()).isEqualTo(200);
        Visitor.Page referral = newReferral().with("partner", partner).submit();
        assertThat(referral.text()).contains("Tidak ikut dalam surat, menurut perjanjian dengan mitra", "Kronologi");
        assertThat(manager().get(letterOf(referral)).text())
                .contains("Memar di lengan")
                .doesNotContain("Dipukul tadi malam");
    }

    @Test
    void a_copy_may_not_tell_what_the_letter_does_not() {
        consent("YES");
        Visitor.Page refused = newReferral().with("papers", "IDENTITY_CARD").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Salinan yang dipilih memuat identitas");
    }

    @Test
    void an_emergency_waits_for_no_agreement_and_the_supervisor_is_told_of_what_went_out() {
        String partner = partner();
        Visitor.Page referral = emergency(partner).submit();
        assertThat(referral.text()).contains("Disiapkan").doesNotContain("Tidak ikut dalam surat");
        assertThat(manager().get(letterOf(referral)).text())
                .contains("Dipukul tadi malam", "Memar di lengan", "Kepentingan vital klien dalam keadaan darurat");
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).contains(EMERGENCY_TOLD);
        Visitor.Page told = cast.as("CASE_SUPERVISOR").get(at + "/pengungkapan");
        assertThat(told.text()).contains("RSUD Rawa Tirta");
        told.form("/pengungkapan").submit();
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).doesNotContain(EMERGENCY_TOLD);
    }

    @Test
    void where_there_is_an_agreement_it_narrows_an_emergency_too_and_does_not_stop_it() {
        String partner = partner();
        cast.as("UNIT_HEAD")
                .get("/admin/mitra/" + partner + "/perjanjian")
                .form("/perjanjian")
                .with("number", "PKS-2")
                .with("fields", "SEX", "PHYSICAL_CONDITION")
                .with("from.day", "1")
                .with("from.month", "11")
                .with("from.year", "2026")
                .submit();
        Visitor.Page referral = emergency(partner).submit();
        assertThat(referral.text()).contains("Disiapkan", "Tidak ikut dalam surat, menurut perjanjian dengan mitra");
        assertThat(manager().get(letterOf(referral)).text())
                .contains("Memar di lengan")
                .doesNotContain("Dipukul tadi malam");
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).contains(EMERGENCY_TOLD);
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

    private Visitor.Form emergency(String partner) {
        return newReferral()
                .with("partner", partner)
                .with("basis", "VITAL_INTEREST")
                .with("urgency", "EMERGENCY");
    }

    private static Visitor.Form filled(Visitor.Form form) {
        return form.with("service", "Pemeriksaan luka")
                .with("chronology", "Dipukul tadi malam")
                .with("physical", "Memar di lengan")
                .with("purpose", "Agar lukanya dirawat");
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
