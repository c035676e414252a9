package id.naungan.intake;

import static id.naungan.testing.DirectWalk.sent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reporter, accused, form, interview and papers where something is missing, wrong, twice, or not for her eyes. */
@NaunganTest
class DirectRecordsPagesTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private DirectWalk walk;
    private Visitor officer;

    @BeforeEach
    void an_office_with_two_services_for_who_comes() {
        cast = Cast.fresh(program);
        walk = new DirectWalk(program, cast).promising("kdrt");
        officer = cast.signIn("INTAKE_OFFICER");
    }

    @Test
    void a_reporter_may_stay_unnamed_or_be_an_institution_and_what_is_missing_is_said() {
        String at = walk.arrive(officer, "Ibu Melati", "REPORTER");
        assertThat(officer.get(at + "/pelapor").form("/pelapor").submit().text())
                .contains("Pilih siapa yang melapor.");
        Visitor.Page nameless = officer.get(at + "/pelapor")
                .form("/pelapor")
                .with("kind", "SOMEBODY")
                .submit();
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.text()).contains("Isi nama pelapor");
        assertThat(officer.get(at + "/pelapor")
                        .form("/pelapor")
                        .with("kind", "AGENCY")
                        .submit()
                        .text())
                .contains("tulis nama lembaganya");
        sent(officer.get(at + "/pelapor").form("/pelapor").with("kind", "ANONYMOUS"));
        assertThat(officer.get(at).text()).contains("Tidak ingin menyebut nama");
        sent(officer.get(at + "/pelapor")
                .form("/pelapor")
                .with("kind", "AGENCY")
                .with("agency", "Polsek Rawa Tirta")
                .with("callName", "Aipda Wira"));
        assertThat(officer.get(at).text())
                .contains("Lembaga (polisi, rumah sakit, sekolah)", "A. W.")
                .doesNotContain("Wira");
        String hers = walk.arrive(officer, "Ibu Dahlia", "CLIENT");
        assertThat(officer.get(hers).text()).contains("Klien sendiri");
    }

    @Test
    void one_who_reports_and_is_accused_or_speaks_for_a_child_and_is_accused_comes_before_the_supervisor() {
        String at = walk.arrive(officer, "Adik Kemuning", "REPORTER");
        add(at, "ACCUSED", "Bapak Bara", "Bara Wicaksana Tirta", "PARENT");
        assertThat(cast.signIn("CASE_SUPERVISOR").get("/kerja").text()).contains("peran seseorang bertentangan");
        assertThat(officer.get("/kerja").text()).doesNotContain("peran seseorang bertentangan");
        assertThat(officer.get(at + "/peran-bertentangan").status()).isEqualTo(404);
        sent(officer.get(at + "/pelapor")
                .form("/pelapor")
                .with("kind", "SOMEBODY")
                .with("fullName", "Bara Wicaksana Tirta")
                .with("checked", "YES"));
        Visitor supervisor = cast.signIn("CASE_SUPERVISOR");
        Visitor.Page page = supervisor.get(at + "/peran-bertentangan");
        assertThat(page.text())
                .contains("pelapor sekaligus terlapor", "mendampingi atau mewakili klien", "Bapak B.")
                .doesNotContain("Wicaksana");
        Visitor.Page left = sent(page.form("/peran-bertentangan"));
        assertThat(sent(left.form("/peran-bertentangan")).text()).contains("Tidak ada peran yang bertentangan.");
        assertThat(supervisor.get("/kerja").text()).doesNotContain("bertentangan");
    }

    @Test
    void each_accused_has_a_relation_to_each_client_and_what_was_said_before_is_kept() {
        String at = walk.arrive(officer, "Ibu Melati", "CLIENT");
        add(at, "VICTIM", "Adik Kemuning", "", "");
        Visitor.Page relation = add(at, "ACCUSED", "Bapak Bara", "", "SPOUSE");
        assertThat(relation.path()).endsWith("/hubungan");
        var selects = relation.document().select("select[name^=kinship]");
        assertThat(selects).hasSize(2);
        String child = selects.stream()
                .filter(select -> relation.document()
                        .select("label[for=" + select.id() + "]")
                        .text()
                        .contains("Adik K."))
                .findFirst()
                .orElseThrow()
                .attr("name");
        Visitor.Page file = sent(relation.form("/hubungan").with(child, "PARENT"));
        assertThat(file.text()).contains("Suami atau istri · dari Ibu M.", "Orang tua · dari Adik K.");
        add(at, "ACCUSED", "Om Jati", "", "NEIGHBOUR");
        assertThat(officer.get(at).text()).contains("Tetangga · dari Adik K.");
        assertThat(jdbcCount("select count(*) from persons.former_kin where office_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void of_two_who_say_what_an_accused_is_to_a_client_the_second_is_told_and_keeps_her_text() {
        String at = walk.arrive(officer, "Ibu Melati", "CLIENT");
        add(at, "VICTIM", "Adik Kemuning", "", "");
        Visitor.Page relation = add(at, "ACCUSED", "Bapak Bara", "", "SPOUSE");
        Visitor supervisor = cast.signIn("CASE_SUPERVISOR");
        String kinship =
                relation.document().select("select[name^=kinship]").last().attr("name");
        String detail = kinship.replace("kinship", "detail");
        Visitor.Form first = officer.get(relation.path()).form("/hubungan").with(kinship, "PARENT");
        Visitor.Form second = supervisor
                .get(relation.path())
                .form("/hubungan")
                .with(kinship, "GUARDIAN")
                .with(detail, "ayah tiri");
        sent(first);
        Visitor.Page told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text())
                .contains("baru saja diubah oleh petugas lain", "Tersimpan sekarang")
                .contains("Orang tua");
        assertThat(told.document().select("input[name='" + detail + "']").val()).isEqualTo("ayah tiri");
        assertThat(officer.get(at).text()).contains("Orang tua · dari");
        sent(told.form("/hubungan"));
        assertThat(officer.get(at).text()).doesNotContain("Orang tua · dari");
        assertThat(officer.get(relation.path())
                        .document()
                        .select("input[name='" + detail + "']")
                        .val())
                .isEqualTo("ayah tiri");
    }

    @Test
    void the_second_of_two_who_fill_in_the_form_is_told_and_keeps_her_text() {
        String at = walk.arrive(officer, "Ibu Melati", "CLIENT");
        Visitor supervisor = cast.signIn("CASE_SUPERVISOR");
        Visitor.Form first = officer.get(at + "/formulir").form("/formulir").with("story", "Yang pertama");
        Visitor.Form second = supervisor.get(at + "/formulir").form("/formulir").with("story", "Yang kedua");
        sent(first);
        Visitor.Page told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Petugas lain baru saja menyimpan.");
        assertThat(told.document().select("textarea[name=story]").text()).isEqualTo("Yang kedua");
        sent(told.form("/formulir"));
        assertThat(officer.get(at + "/formulir/versi/1").text()).contains("Yang pertama");
        assertThat(officer.get(at + "/formulir/versi/2").text()).contains("Yang kedua");
        assertThat(officer.get(at + "/formulir/versi/9").status()).isEqualTo(404);
    }

    @Test
    void a_date_that_cannot_be_is_refused_and_a_hint_never_is() {
        String at = walk.arrive(officer, "Ibu Melati", "CLIENT");
        Visitor.Form form = officer.get(at + "/formulir")
                .form("/formulir")
                .with("date.day", "3")
                .with("date.month", "11")
                .with("date.year", "2027")
                .with("regency", "Rawa Tirta");
        Visitor.Page again = form.submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains("sesudah informasi diterima", "Tidak ada kabupaten atau kota dengan nama ini");
        Visitor.Page contradicts = form.with("date.year", "2025")
                .with("regency", "64.02")
                .with("dateSaid", "UNKNOWN")
                .submit();
        assertThat(contradicts.text()).contains("Tanggalnya terisi.");
        sent(form.with("dateSaid", "ESTIMATE").with("violence", "SEXUAL").with("done", "YES"));
        assertThat(officer.get(at).text()).contains("laporan ke polisi paling lama 3 x 24 jam");
        assertThat(officer.get(at + "/formulir/versi/1").text()).contains("Kutai Kartanegara");
    }

    @Test
    void an_interview_waits_until_she_is_safe_and_able_to_talk_and_its_times_must_be_possible() {
        CrisisWalk crisis = CrisisWalk.of(program, cast, field -> "Teks " + field);
        String at = crisis.arrive();
        Visitor.Page held = cast.as("INTAKE_OFFICER")
                .get(at + "/wawancara")
                .form("/wawancara")
                .with("notes", "Terlalu dini")
                .submit();
        assertThat(held.status()).isEqualTo(422);
        assertThat(held.text()).contains("Langkah 6 pada standar ini harus selesai lebih dulu");
        String calm = walk.arrival(officer, "Ibu Dahlia", "CLIENT")
                .with("standard", "kdrt")
                .submit()
                .path();
        calm = calm.replace("/penerimaan", "");
        assertThat(officer.get(calm + "/wawancara").form("/wawancara").submit().text())
                .contains("Tulis catatan wawancara.");
        Visitor.Form early = officer.get(calm + "/wawancara")
                .form("/wawancara")
                .with("notes", "x")
                .with("began.year", "2025");
        assertThat(early.submit().text()).contains("sebelum informasi diterima");
        assertThat(early.with("began.year", "2026")
                        .with("ended.year", "2030")
                        .submit()
                        .text())
                .contains("setelah sekarang");
    }

    @Test
    void the_second_of_two_at_the_checklist_is_told_and_it_works_for_a_crisis_too() {
        CrisisWalk crisis = CrisisWalk.of(program, cast, field -> "Teks " + field);
        String at = crisis.arrive();
        assertThat(officer.get(at + "/persyaratan").status()).isEqualTo(200);
        String hers = walk.arrival(officer, "Ibu Dahlia", "CLIENT")
                .with("standard", "kdrt")
                .submit()
                .path()
                .replace("/penerimaan", "");
        Visitor.Form first =
                officer.get(hers + "/persyaratan").form("/persyaratan").with("state[visum]", "LATER");
        Visitor.Form second = cast.signIn("CASE_SUPERVISOR")
                .get(hers + "/persyaratan")
                .form("/persyaratan")
                .with("state[visum]", "NONE")
                .with("reason[visum]", "Belum diperiksa dokter");
        sent(first);
        Visitor.Page told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.document().select("input[name=reason[visum]]").val()).isEqualTo("Belum diperiksa dokter");
        Visitor.Page reasonOnly = officer.get(hers + "/persyaratan")
                .form("/persyaratan")
                .with("reason[surat-rujukan]", "Tanpa pilihan")
                .submit();
        assertThat(reasonOnly.text()).contains("Pilih ada, menyusul, atau tidak ada.");
    }

    @Test
    @Shows("S4.9")
    void the_copy_of_a_visum_opens_for_the_team_and_the_supervisors_and_for_nobody_else() {
        String at = walk.arrive(officer, "Ibu Melati", "CLIENT");
        String copy = at + "/persyaratan/visum/salinan";
        assertThat(officer.get(copy)
                        .form("/salinan")
                        .submitWith("copy", "x.txt", "teks".getBytes(UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(officer.get(copy)
                        .form("/salinan")
                        .submitWith("copy", "kosong.pdf", new byte[0])
                        .status())
                .isEqualTo(422);
        byte[] pdf = "%PDF-1.4\n%invented\n%%EOF\n".getBytes(UTF_8);
        Visitor.Page after = officer.get(copy).form("/salinan").submitWith("copy", "hasil.pdf", pdf);
        assertThat(after.status()).as(after.text()).isEqualTo(200);
        assertThat(after.text()).contains("salinan tersimpan tertutup");
        assertThat(after.document().select("a[href^=/berkas/]")).isEmpty();
        Visitor supervisor = cast.signIn("CASE_SUPERVISOR");
        String file = supervisor
                .get(at + "/persyaratan")
                .document()
                .select("a[href^=/berkas/]")
                .attr("href");
        assertThat(supervisor.once(file).statusCode()).isEqualTo(200);
        assertThat(officer.once(file).statusCode()).isEqualTo(404);
        assertThat(cast.signIn("COMPANION").once(file).statusCode()).isEqualTo(404);
        sent(supervisor
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString())
                .with("team", cast.account("COMPANION").toString()));
        assertThat(cast.signIn("COMPANION").once(file).statusCode()).isEqualTo(200);
    }

    private Visitor.Page add(String at, String role, String callName, String fullName, String kinship) {
        return sent(officer.get(at + "/orang/baru")
                .form("/orang/baru")
                .with("role", role)
                .with("callName", callName)
                .with("fullName", fullName)
                .with("kinship", kinship));
    }

    private long jdbcCount(String sql) {
        return cast.within(() ->
                jdbc.sql(sql).param(cast.officeId().value()).query(Long.class).single());
    }
}
