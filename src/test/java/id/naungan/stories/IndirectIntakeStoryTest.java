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

/** S5 indirect steps 1 to 5 and S4 step 8: a report becomes a file, and the file goes from post to post until help is recommended. */
@NaunganTest
class IndirectIntakeStoryTest {
    private static final String SUMMARY = "Kekerasan fisik oleh suami; klien aman di rumah kerabat";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Standards standards;

    private Cast cast;

    @BeforeEach
    void an_agency_with_its_posts() {
        cast = Cast.fresh(program);
        for (String code : new String[] {"pendampingan", "kdrt"}) {
            cast.within(
                    () -> standards.adopt(cast.officeId(), code, Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1)));
        }
        cast.join("SECTION_HEAD", "Ambar Kinanti", "SECTION_HEAD");
        cast.join("SECTION_HEAD.2", "Retno Widuri", "SECTION_HEAD");
        cast.join("P2TP2A_SECRETARY", "Endah Puspita", "P2TP2A_SECRETARY");
        cast.as("UNIT_HEAD")
                .get("/kantor/kop-surat")
                .form("/kop-surat")
                .with("lineOne", "PEMERINTAH KABUPATEN RAWA TIRTA")
                .with("lineTwo", "DINAS PPPA")
                .with("lineThree", "Jalan Contoh Nomor 1")
                .with("place", "Rawa Tirta")
                .with("unitCode", "DINAS-PPPA")
                .submit();
    }

    @Test
    @Shows({"S5.12", "S5.13", "S5.14", "S5.15", "S5.16"})
    void a_police_referral_goes_from_the_desk_to_the_recommendation_and_the_accompaniment_begins() {
        String at = reported("POLICE", "pendampingan/tidak-langsung");
        passed("INTAKE_OFFICER", at, "SECTION_HEAD", "Mohon diklarifikasi");
        assertThat(cast.as("SECTION_HEAD").get(at).status()).isEqualTo(404);
        Visitor.Page file = taken("SECTION_HEAD", "Berkas menunggu diambil");
        assertThat(file.path()).isEqualTo(at);
        assertThat(cast.as("INTAKE_OFFICER").get(at).status()).isEqualTo(404);
        assertThat(step("SECTION_HEAD", at, "Staf administrasi")).contains("Selesai");

        triaged("SECTION_HEAD", at, "MEDIUM");
        clarified(at);
        assertThat(step("SECTION_HEAD", at, "melakukan klarifikasi")).contains("Selesai");

        String report = letter("SECTION_HEAD", at, "clarification-report");
        signed("SECTION_HEAD", report);
        Visitor.Page upward = taken("DIVISION_HEAD", "Laporan menunggu diterima");
        assertThat(upward.text()).contains(SUMMARY).doesNotContain("Sungai", "Duduk perkara");
        Visitor.Page directed = upward.form("/arahan")
                .with("words", "Lanjutkan, siapkan rekomendasi")
                .submit();
        assertThat(directed.text()).contains("Diberi arahan");
        assertThat(step("SECTION_HEAD", at, "melaporkan hasil klarifikasi")).contains("Selesai");
        assertThat(cast.as("SECTION_HEAD").get(at).text()).contains("Lanjutkan, siapkan rekomendasi");

        Visitor.Page early = start("SECTION_HEAD", at);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("Pendampingan dimulai sesudah rekomendasi");
        String recommendation = letter("SECTION_HEAD", at, "service-recommendation");
        cast.as("DIVISION_HEAD").get(recommendation).form("/paraf").submit();
        assertThat(cast.as("AGENCY_HEAD").get(at + "/rekomendasi").text()).contains(SUMMARY);
        signed("AGENCY_HEAD", recommendation);
        assertThat(step("SECTION_HEAD", at, "Kepala Dinas memberikan rekomendasi"))
                .contains("Selesai");
        assertThat(start("SECTION_HEAD", at).status()).isEqualTo(200);
        assertThat(step("SECTION_HEAD", at, "Pelayanan berupa pendampingan")).contains("Selesai");
        assertThat(cast.as("SECTION_HEAD").get(at + "/linimasa").text())
                .contains("Ambar Kinanti", "Yuni Prameswari", "Tutik Handarini");
    }

    @Test
    @Shows({"S5.12", "S5.13"})
    void emergency_help_waits_for_no_hand_over_and_for_no_recommendation() {
        String at = reported("PHONE", "pendampingan/tidak-langsung");
        triaged("INTAKE_OFFICER", at, "HIGH");
        passed("INTAKE_OFFICER", at, "SECTION_HEAD", "");
        assertThat(helped("INTAKE_OFFICER", at).status()).isEqualTo(200);
        taken("SECTION_HEAD", "Berkas menunggu diambil");
        assertThat(helped("SECTION_HEAD", at).status()).isEqualTo(200);
        assertThat(start("SECTION_HEAD", at).status()).isEqualTo(200);
    }

    @Test
    void the_head_of_the_agency_says_no_with_a_reason_or_sends_the_letter_back() {
        String at = held();
        String letter = letter("SECTION_HEAD", at, "service-recommendation");
        cast.as("DIVISION_HEAD").get(letter).form("/paraf").submit();
        Visitor.Page blank = refuse(at, " ");
        assertThat(blank.status()).isEqualTo(422);
        assertThat(refuse(at, "Sudah ditangani unit lain").status()).isEqualTo(200);
        assertThat(cast.as("SECTION_HEAD").get(letter).text()).contains("Dikembalikan", "Sudah ditangani unit lain");
        assertThat(cast.as("SECTION_HEAD").get(at + "/linimasa").text())
                .contains("Kepala Dinas tidak memberi rekomendasi");
        assertThat(start("SECTION_HEAD", at).status()).isEqualTo(422);
        assertThat(cast.as("UNIT_HEAD").get(at + "/rekomendasi").status()).isEqualTo(404);
    }

    @Test
    @Shows({"S4.17", "S4.18"})
    void a_kdrt_case_goes_to_the_secretary_and_is_reported_to_the_head_of_the_agency_through_the_division() {
        String at = reported("PHONE", "kdrt/datang");
        passed("INTAKE_OFFICER", at, "P2TP2A_SECRETARY", "Untuk ruang penanganan");
        taken("P2TP2A_SECRETARY", "Berkas menunggu diambil");
        assertThat(step("P2TP2A_SECRETARY", at, "melaporkan pengaduan kepada sekpri"))
                .contains("Selesai");
        String notice = letter("P2TP2A_SECRETARY", at, "case-notice");
        assertThat(cast.as("P2TP2A_SECRETARY").get(notice).document().select("form[action$=tanda-tangan]"))
                .isEmpty();
        cast.as("DIVISION_HEAD").get(notice).form("/paraf").submit();
        assertThat(step("P2TP2A_SECRETARY", at, "dilaporkan kepada Kepala Dinas"))
                .doesNotContain("Selesai");
        signed("P2TP2A_SECRETARY", notice);
        Visitor.Page upward = taken("AGENCY_HEAD", "Laporan menunggu diterima");
        assertThat(upward.text()).contains(SUMMARY).doesNotContain("Sungai");
        assertThat(step("P2TP2A_SECRETARY", at, "dilaporkan kepada Kepala Dinas"))
                .contains("Selesai");
    }

    @Test
    void a_case_outside_the_authority_is_transferred_by_letter_and_at_high_risk_only_after_help() {
        String at = reported("PHONE", "pendampingan/tidak-langsung");
        cast.as("INTAKE_OFFICER")
                .get(at + "/triase")
                .form("/triase")
                .with("risk", "HIGH")
                .with("kind", "VAW")
                .with("jurisdiction", "OTHER_REGION")
                .with("reason", "Tinggal di kabupaten lain")
                .submit();
        assertThat(cast.as("INTAKE_OFFICER").get(at).text()).contains("Limpahkan kasus");
        assertThat(transfer(at).text()).contains("berikan dan catat layanan kedaruratan dulu");
        helped("INTAKE_OFFICER", at);
        assertThat(transfer(at).text()).contains("Klien harus diamankan dulu");
        cast.as("INTAKE_OFFICER")
                .get(at + "/diamankan")
                .form("/diamankan")
                .with("place", "KIN")
                .with("how", "Diantar kakaknya")
                .submit();
        Visitor.Page prepared = transfer(at);
        assertThat(prepared.status()).as(prepared.text()).isEqualTo(200);
        Visitor.Page letter = cast.as("INTAKE_OFFICER")
                .get(prepared.document().select("main a[href^=/surat/]").attr("href"));
        assertThat(letter.text()).contains("UPTD PPA Kota Contoh").doesNotContain("Ibu Sungai");
    }

    /** A case that came by this channel and runs on this path. */
    private String reported(String channel, String route) {
        Visitor officer = cast.as("INTAKE_OFFICER");
        Visitor.Page report = officer.get("/laporan/baru")
                .form("/laporan/baru")
                .with("channel", channel)
                .with("agency", "Polres Rawa Tirta")
                .with("told", "Duduk perkara: dipukul suami")
                .submit();
        Visitor.Page file = officer.get(report.path() + "/kasus")
                .form("/kasus")
                .with("callName", "Ibu Sungai")
                .with("route", route)
                .submit();
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        return file.path();
    }

    /** A case whose file lies with the section head. */
    private String held() {
        String at = reported("PHONE", "pendampingan/tidak-langsung");
        passed("INTAKE_OFFICER", at, "SECTION_HEAD", "");
        taken("SECTION_HEAD", "Berkas menunggu diambil");
        return at;
    }

    private Visitor.Page pass(String who, String at, String post, String note) {
        return cast.as(who)
                .get(at + "/serah-terima")
                .form("/serah-terima")
                .with("toPost", post)
                .with("note", note)
                .submit();
    }

    private void passed(String who, String at, String post, String note) {
        Visitor.Page after = pass(who, at, post, note);
        assertThat(after.status()).as(after.text()).isEqualTo(200);
    }

    private Visitor.Page taken(String who, String task) {
        Visitor.Page after =
                cast.as(who).get("/kerja").click(task).form("/ambil").submit();
        assertThat(after.status()).as(after.text()).isEqualTo(200);
        return after;
    }

    private void triaged(String who, String at, String risk) {
        Visitor.Page after = cast.as(who)
                .get(at + "/triase")
                .form("/triase")
                .with("risk", risk)
                .with("kind", "VAW")
                .with("jurisdiction", "OWN")
                .with("reason", "Menurut laporan")
                .submit();
        assertThat(after.status()).as(after.text()).isEqualTo(200);
    }

    private Visitor.Page clarify(String at, String summary) {
        return cast.as("SECTION_HEAD")
                .get(at + "/klarifikasi")
                .form("/klarifikasi")
                .with("analysis", "Duduk perkara sudah jelas")
                .with("summary", summary)
                .submit();
    }

    private void clarified(String at) {
        assertThat(clarify(at, SUMMARY).status()).isEqualTo(200);
    }

    private Visitor.Page upward(String who, String at, String type, String summary) {
        return cast.as(who)
                .get(at + "/naskah/" + type)
                .form("/naskah/" + type)
                .with("summary", summary)
                .with("proposed", "Pendampingan hukum dan psikologis")
                .submit();
    }

    private String letter(String who, String at, String type) {
        Visitor.Page letter = upward(who, at, type, SUMMARY);
        assertThat(letter.path()).as(letter.text()).startsWith("/surat/");
        return letter.path();
    }

    private void signed(String who, String letter) {
        assertThat(cast.as(who).get(letter).form("/tanda-tangan").submit().text())
                .contains("Ditandatangani");
    }

    private Visitor.Page helped(String who, String at) {
        return cast.as(who)
                .get(at + "/darurat")
                .form("/darurat")
                .with("kinds", "TRANSPORT")
                .with("words", "Diantar ke tempat aman")
                .submit();
    }

    private Visitor.Page start(String who, String at) {
        return cast.as(who)
                .get(at + "/mulai-pendampingan")
                .form("/mulai-pendampingan")
                .with("words", "Pendampingan hukum oleh pendamping")
                .submit();
    }

    private Visitor.Page refuse(String at, String reason) {
        return cast.as("AGENCY_HEAD")
                .get(at + "/rekomendasi")
                .form("/rekomendasi")
                .with("reason", reason)
                .submit();
    }

    private Visitor.Page transfer(String at) {
        return cast.as("INTAKE_OFFICER")
                .get(at + "/pelimpahan/baru")
                .form("/pelimpahan/baru")
                .with("place", "UPTD PPA Kota Contoh")
                .with("needs", "SOCIAL")
                .with("urgency", "EMERGENCY")
                .with("basis", "VITAL_INTEREST")
                .with("fields", "SEX")
                .with("chronology", "Tinggal di kota itu")
                .with("condition", "Luka ringan")
                .with("asked", "Pendampingan di tempat tinggalnya")
                .submit();
    }

    private String step(String who, String at, String words) {
        return cast.as(who)
                .get(at)
                .document()
                .select("#prosedur li:contains(" + words + ")")
                .text();
    }
}
