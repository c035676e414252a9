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

/** A file on its way from post to post: taken once, given back with a reason, never lost, and seen by nobody else. */
@NaunganTest
class HandOverStoryTest {
    private static final String SUMMARY = "Kekerasan fisik oleh suami; klien aman di rumah kerabat";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Standards standards;

    @Autowired
    private TurnableClock clock;

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
    void what_goes_to_a_head_names_nobody_and_what_was_typed_stays() {
        String at = held();
        Visitor.Page named = clarify(at, "Ibu Sungai dipukul");
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.text()).contains("memuat nama atau nomor seseorang");
        assertThat(named.document().select("#f-summary").val()).isEqualTo("Ibu Sungai dipukul");
        assertThat(clarify(at, "Hubungi 0812-0000-1234").status()).isEqualTo(422);
        assertThat(pass("SECTION_HEAD", at, "DIVISION_HEAD", "Sungai meminta tolong")
                        .status())
                .isEqualTo(422);
        assertThat(pass("SECTION_HEAD", at, "DIVISION_HEAD", "").text()).contains("Tulis ringkasan tanpa nama");
        assertThat(pass("SECTION_HEAD", at, "ENTAH", "x").text()).contains("Pilih jabatan dari daftar");
        Visitor.Page letter = upward("SECTION_HEAD", at, "clarification-report", SUMMARY);
        assertThat(letter.text()).contains("Lakukan triase dulu");
    }

    @Test
    void of_two_who_take_the_same_file_the_second_is_told() {
        String at = reported("PHONE", "pendampingan/tidak-langsung");
        passed("INTAKE_OFFICER", at, "SECTION_HEAD", "");
        Visitor.Form late = cast.as("SECTION_HEAD.2")
                .get("/kerja")
                .click("Berkas menunggu diambil")
                .form("/ambil");
        taken("SECTION_HEAD", "Berkas menunggu diambil");
        Visitor.Page told = late.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Orang lain sudah mengambil", "Ambar Kinanti");
        assertThat(cast.as("SECTION_HEAD.2").get(at).status()).isEqualTo(404);
        assertThat(pass("SECTION_HEAD", at, "SECTION_HEAD", "").status()).isEqualTo(200);
        assertThat(cast.as("SECTION_HEAD").get("/kerja").text()).doesNotContain("Berkas menunggu diambil");
    }

    @Test
    void a_file_comes_back_with_a_reason_and_its_sender_has_it_again() {
        String at = reported("PHONE", "pendampingan/tidak-langsung");
        passed("INTAKE_OFFICER", at, "SECTION_HEAD", "");
        assertThat(pass("INTAKE_OFFICER", at, "UNIT_HEAD", "").text()).contains("masih menunggu diambil");
        Visitor.Page one = cast.as("SECTION_HEAD").get("/kerja").click("Berkas menunggu diambil");
        assertThat(one.form("/kembalikan").submit().text()).contains("Tulis alasannya");
        taken("SECTION_HEAD", "Berkas menunggu diambil");
        assertThat(cast.as("INTAKE_OFFICER").get(at).status()).isEqualTo(404);
        cast.as("SECTION_HEAD")
                .get(one.path())
                .form("/kembalikan")
                .with("words", "Belum ada alamat")
                .submit();
        assertThat(cast.as("SECTION_HEAD").get(at).status()).isEqualTo(404);
        assertThat(cast.as("INTAKE_OFFICER").get("/kerja").text()).contains("Dikembalikan oleh Kepala Seksi");
        assertThat(cast.as("INTAKE_OFFICER").get(at).text()).contains("Belum ada alamat");
    }

    @Test
    void a_post_without_anybody_falls_to_the_one_that_stands_in_and_the_desk_keeps_what_a_masked_head_cannot_work_on() {
        String at = reported("PHONE", "pendampingan/tidak-langsung");
        Visitor.Page passed = pass("INTAKE_OFFICER", at, "FOLLOWUP_HEAD", "");
        assertThat(passed.status()).as(passed.text()).isEqualTo(200);
        assertThat(cast.as("UNIT_HEAD").get("/kerja").text()).contains("Berkas menunggu diambil: Kasi Tindak Lanjut");
        taken("UNIT_HEAD", "Berkas menunggu diambil");
        Cast small = Cast.fresh(program);
        small.within(
                () -> standards.adopt(small.officeId(), "pendampingan", Map.of(), "Kepala", LocalDate.of(2026, 1, 1)));
        cast = small;
        String there = reported("SMS", "pendampingan/tidak-langsung");
        passed("INTAKE_OFFICER", there, "SECTION_HEAD", "");
        taken("DIVISION_HEAD", "Berkas menunggu diambil");
        assertThat(cast.as("INTAKE_OFFICER").get(there).status()).isEqualTo(200);
        assertThat(cast.as("DIVISION_HEAD").get(there).text()).doesNotContain("Sungai");
    }

    @Test
    void what_waits_too_long_is_told_to_the_senders_superior_by_the_offices_own_limit() {
        cast.as("UNIT_HEAD")
                .get("/kantor/laporan")
                .form("/kantor/laporan")
                .with("hours", "2")
                .submit();
        String at = reported("PHONE", "pendampingan/tidak-langsung");
        passed("INTAKE_OFFICER", at, "SECTION_HEAD", "");
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).doesNotContain("belum diambil");
        clock.turnBy(Duration.ofHours(3));
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).contains("Serah terima kepada Kepala Seksi");
    }

    @Test
    void who_is_not_meant_meets_what_does_not_exist() {
        String at = reported("PHONE", "pendampingan/tidak-langsung");
        passed("INTAKE_OFFICER", at, "SECTION_HEAD", "");
        String one = cast.as("SECTION_HEAD")
                .get("/kerja")
                .click("Berkas menunggu diambil")
                .path();
        for (String post : new String[] {"P2TP2A_SECRETARY", "COMPANION", "AGENCY_HEAD", "DATA_OFFICER"}) {
            assertThat(cast.as(post).get(one).status()).as(post).isEqualTo(404);
        }
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        assertThat(other.as("UNIT_HEAD").get(one).status()).isEqualTo(404);
        assertThat(cast.as("SECTION_HEAD").get("/disposisi/bukan-nomor").status())
                .isEqualTo(404);
        assertThat(cast.as("COMPANION").get(at + "/serah-terima").status()).isEqualTo(404);
        assertThat(cast.as("INTAKE_OFFICER").get(at + "/naskah/entah").status()).isEqualTo(404);
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

    private Visitor.Page clarify(String at, String summary) {
        return cast.as("SECTION_HEAD")
                .get(at + "/klarifikasi")
                .form("/klarifikasi")
                .with("analysis", "Duduk perkara sudah jelas")
                .with("summary", summary)
                .submit();
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

    private String step(String who, String at, String words) {
        return cast.as(who)
                .get(at)
                .document()
                .select("#prosedur li:contains(" + words + ")")
                .text();
    }
}
