package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Publishing;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Upload;
import id.naungan.testing.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Preview, publish, withdraw: what an office promises is looked at first, decided by its head, and never disappears. */
@NaunganTest
class PublishingPagesTest {
    private static final String CRISIS = "intervensi-krisis";
    private static final Path TEXT = Path.of("src/main/resources/standards/p2tp2a/intervensi-krisis.yaml");

    @Autowired
    ApplicationContext program;

    @Autowired
    TurnableClock time;

    @LocalServerPort
    int port;

    private Cast cast;

    @BeforeEach
    void an_office_that_publishes_crisis_intervention() {
        cast = Cast.fresh(program);
        Publishing.publish(cast.as("UNIT_HEAD"), CRISIS, Map.of(), "Kepala UPTD");
    }

    @Test
    void the_preview_says_in_words_what_changes_against_the_version_in_force() throws Exception {
        String changed = Files.readString(TEXT)
                .replace(
                        "id: Perempuan dan anak yang menjadi korban kekerasan",
                        "id: Perempuan dan anak korban kekerasan")
                .replace("paling_besar: {angka: 120, satuan: menit}", "paling_besar: {angka: 90, satuan: menit}")
                .replace("nilai: {angka: 120, satuan: menit}", "nilai: {angka: 90, satuan: menit}");
        String preview = preview(bring(cast.as("UNIT_HEAD"), changed));

        assertThat(preview)
                .contains("Dibandingkan dengan versi 1")
                .contains("Batas waktu, berubah:")
                .contains("Janji: dari \"paling lama 120 menit\" menjadi \"paling lama 90 menit\"")
                .contains("Nilai kantor, berubah:")
                .contains("Persyaratan, berubah: Perempuan dan anak korban kekerasan")
                .doesNotContain("Langkah, berubah", "??");
        assertThat(preview(bring(cast.as("UNIT_HEAD"), Files.readString(TEXT) + "# catatan\n")))
                .contains("Tidak ada yang berubah terhadap versi 1");
    }

    @Test
    void a_step_that_comes_goes_or_gets_another_signatory_is_named_by_its_code() throws Exception {
        String text = Files.readString(TEXT);
        int signers = text.indexOf("tanda_tangan: [");
        String line = text.substring(signers, text.indexOf(']', signers) + 1);
        String preview = preview(bring(cast.as("UNIT_HEAD"), text.replace(line, "tanda_tangan: [AGENCY_HEAD]")));

        assertThat(preview).contains("Langkah, berubah: L", "Tanda tangan: dari", "Kepala Dinas");
    }

    @Test
    void the_preview_runs_the_clocks_from_a_sample_moment_and_names_the_days_that_do_not_count() throws Exception {
        Publishing.publish(cast.as("UNIT_HEAD"), "kdrt", Map.of(), "Kepala UPTD");
        Visitor.Page preview = Publishing.prepare(cast.as("UNIT_HEAD"), "penjangkauan", Map.of());
        assertThat(preview.text()).contains("Risiko tinggi", "Risiko sedang", "Risiko rendah", "Risiko belum dinilai");

        String working = Files.readString(TEXT)
                .replace(
                        "paling_lama: {parameter: batas-krisis}",
                        "paling_lama: {angka: 3, satuan: hari, hitungan: hari-kerja}")
                .replaceAll("(?s)\nparameter:.*?\n\nkomponen:", "\n\nkomponen:");
        String there = bring(cast.as("UNIT_HEAD"), working);
        // Friday, 6 November 2026, at four in the afternoon: three working days end on Wednesday.
        String friday = cast.as("UNIT_HEAD").get(there + "?contoh=jumat").text();
        assertThat(friday)
                .contains("Seandainya jam mulai pada Jumat, 6 Nov 2026 pukul 16.00 WITA")
                .contains("Batas: Rabu, 11 Nov 2026 pukul 23.59 WITA")
                .contains("Tidak dihitung: Sabtu, 7 Nov 2026, Minggu, 8 Nov 2026")
                .contains("Hari libur tahun 2026 belum dikonfirmasi");
        String december =
                cast.as("UNIT_HEAD").get(there + "?contoh=akhir-tahun").text();
        assertThat(december).contains("Jumat, 25 Des 2026 (Hari Natal)", "Batas: Selasa, 29 Des 2026");
    }

    @Test
    void the_future_public_page_is_shown_to_the_office_alone() throws Exception {
        String there =
                bring(cast.as("UNIT_HEAD"), Files.readString(TEXT).replace("120, satuan: menit", "45, satuan: menit"));
        Visitor.Page page = cast.as("UNIT_HEAD").get(there + "/halaman");
        assertThat(page.text()).contains("Pratinjau. Halaman ini belum terbit", "45 menit");
        assertThat(publicPage().text()).doesNotContain("45 menit");
        assertThat(cast.stranger().get(there + "/halaman").path()).startsWith("/masuk");
        assertThat(cast.as("COMPANION").get(there + "/halaman").status()).isEqualTo(404);
    }

    @Test
    void the_decree_number_of_the_office_is_published_or_its_absence_said_openly() {
        Visitor head = cast.as("UNIT_HEAD");
        Visitor.Page asked = Publishing.prepare(head, CRISIS, Map.of());
        assertThat(asked.form("/terbit")
                        .with("by", "Kepala UPTD")
                        .with("decree", "NUMBER")
                        .submit()
                        .text())
                .contains("Tulis nomor SK");
        Visitor.Page done = asked.form("/terbit")
                .with("by", "Kepala UPTD")
                .with("decree", "NUMBER")
                .with("number", "188.4/77/2026")
                .submit();
        assertThat(done.text()).contains("SK Nomor 188.4/77/2026", "Wulan Ariyanti", "Versi 1", "Versi 2");
        assertThat(publicPage().text()).contains("SK Nomor 188.4/77/2026", "Versi 2, berlaku sejak");
    }

    @Test
    void a_version_for_a_later_day_waits_and_holds_by_the_date() {
        Visitor.Page done = Publishing.prepare(cast.as("UNIT_HEAD"), CRISIS, Map.of("batas-krisis", "60"))
                .form("/terbit")
                .with("by", "Kepala UPTD")
                .with("begins.day", "20")
                .with("begins.month", "11")
                .with("begins.year", "2026")
                .submit();
        assertThat(done.text()).contains("menunggu tanggalnya");
        assertThat(publicPage().text()).contains("120 menit").doesNotContain("60 menit");

        Visitor.Page earlier = Publishing.prepare(cast.as("UNIT_HEAD"), CRISIS, Map.of("batas-krisis", "45"))
                .form("/terbit")
                .with("by", "Kepala UPTD")
                .submit();
        assertThat(earlier.status()).isEqualTo(422);
        assertThat(earlier.text()).contains("sebelum versi terakhir berlaku");

        time.turnBy(Duration.ofDays(18));
        assertThat(publicPage().text()).contains("60 menit", "Versi 2, berlaku sejak 20 Nov 2026");
    }

    @Test
    void a_version_that_waits_is_called_off_and_the_one_before_goes_on() {
        Visitor.Page waits = Publishing.prepare(cast.as("UNIT_HEAD"), CRISIS, Map.of("batas-krisis", "60"))
                .form("/terbit")
                .with("by", "Kepala UPTD")
                .with("begins.day", "20")
                .submit();
        Visitor.Page off =
                waits.form("/tarik").with("reason", "Keputusan ditunda.").submit();
        assertThat(off.text()).contains("Dibatalkan sebelum berlaku", "Keputusan ditunda.", "Tarik layanan ini");
        time.turnBy(Duration.ofDays(18));
        assertThat(publicPage().text())
                .contains("120 menit", "Versi 1, berlaku sejak")
                .doesNotContain("60 menit");
    }

    @Test
    void a_service_withdrawn_on_its_first_day_does_not_bring_back_the_version_before_it() {
        Publishing.publish(cast.as("UNIT_HEAD"), CRISIS, Map.of("batas-krisis", "60"), "Kepala UPTD");
        cast.as("UNIT_HEAD")
                .get("/admin/standar/" + CRISIS + "/versi")
                .form("/tarik")
                .with("reason", "Layanan berhenti.")
                .submit();
        assertThat(publicPage().text()).contains("Layanan ini tidak dibuka lagi sejak", "Layanan berhenti.");
    }

    @Test
    void no_promise_is_backdated() {
        Visitor.Page refused = Publishing.prepare(cast.as("UNIT_HEAD"), CRISIS, Map.of("batas-krisis", "60"))
                .form("/terbit")
                .with("by", "Kepala UPTD")
                .with("begins.day", "1")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Tanggal ini sudah lewat");
        assertThat(refused.document().select("input[name=by]").val()).isEqualTo("Kepala UPTD");
    }

    @Test
    void the_second_of_two_who_publish_is_told_and_keeps_her_text() {
        Visitor.Page first = Publishing.prepare(cast.signIn("UNIT_HEAD"), CRISIS, Map.of("batas-krisis", "60"));
        Visitor.Page other = Publishing.prepare(cast.signIn("AGENCY_HEAD"), CRISIS, Map.of("batas-krisis", "90"));
        Visitor.Form same =
                cast.signIn("AGENCY_HEAD").get(first.path()).form("/terbit").with("by", "Kepala Dinas");
        Visitor.Form differing = other.form("/terbit").with("by", "Kepala Dinas, SK 9");
        assertThat(first.form("/terbit").with("by", "Kepala UPTD").submit().path())
                .endsWith("/versi");

        Visitor.Page told = same.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("sudah diterbitkan, diganti, atau dikesampingkan oleh orang lain");
        Visitor.Page newer = differing.submit();
        assertThat(newer.status()).isEqualTo(422);
        assertThat(newer.text()).contains("orang lain menerbitkan versi lain", "Dibandingkan dengan versi 2");
        assertThat(newer.document().select("input[name=by]").val()).isEqualTo("Kepala Dinas, SK 9");
        assertThat(newer.form("/terbit").submit().path())
                .as("having seen it, she may")
                .endsWith("/versi");
    }

    @Test
    void an_open_case_keeps_its_version_and_its_page_says_so() {
        String at = CrisisWalk.of(program, cast, field -> "Teks " + field).arrive();
        Publishing.publish(cast.as("UNIT_HEAD"), CRISIS, Map.of("batas-krisis", "60"), "Kepala UPTD");

        String page = cast.as("CASE_MANAGER").get(at).status() == 200
                ? cast.as("CASE_MANAGER").get(at).text()
                : cast.as("INTAKE_OFFICER").get(at).text();
        assertThat(page)
                .containsPattern("Untuk kasus baru kini berlaku versi \\d\\. Kasus ini tetap mengikuti versi \\d\\.");
        assertThat(publicPage().text()).contains("60 menit");
    }

    @Test
    void a_withdrawn_service_opens_no_new_case_says_why_and_open_cases_go_on() {
        String at = CrisisWalk.of(program, cast, field -> "Teks " + field).arrive();
        String versions = "/admin/standar/" + CRISIS + "/versi";
        Visitor head = cast.as("UNIT_HEAD");
        Visitor.Page unsaid = head.get(versions).form("/tarik").submit();
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.text()).contains("Tuliskan alasannya");
        Visitor.Page done = unsaid.form("/tarik")
                .with("reason", "Layanan pindah ke kantor provinsi.")
                .submit();
        assertThat(done.text()).contains("Ditarik", "Layanan pindah ke kantor provinsi.");
        assertThat(done.document().select("form[action$=/tarik]")).isEmpty();

        Visitor.Page publicly = publicPage();
        assertThat(publicly.status()).isEqualTo(200);
        assertThat(publicly.text())
                .contains("Layanan ini tidak dibuka lagi sejak", "Layanan pindah ke kantor provinsi.", "telepon 129");
        assertThat(cast.stranger().get("/k/" + cast.office().code()).document().select("main a[href$=/l/a3]"))
                .isEmpty();
        assertThat(cast.within(() -> program.getBean(Standards.class)
                        .beginningWith(cast.officeId(), "report.received:crisis", java.time.LocalDate.of(2026, 11, 2))))
                .isEmpty();
        assertThat(cast.as("INTAKE_OFFICER").get(at).text()).contains("tidak dibuka lagi untuk kasus baru");

        Publishing.publish(cast.as("UNIT_HEAD"), CRISIS, Map.of(), "Kepala UPTD");
        assertThat(publicPage().text()).doesNotContain("tidak dibuka lagi");
    }

    @Test
    void who_prepares_does_not_publish_and_who_does_neither_finds_nothing() {
        cast.join("ADMIN_HEAD", "Rini Kartikasari", "ADMIN_HEAD");
        Visitor admin = cast.as("ADMIN_HEAD");
        Visitor.Page preview = Publishing.prepare(admin, CRISIS, Map.of("batas-krisis", "60"));
        var fields = cast.as("UNIT_HEAD").get(preview.path()).form("/terbit").fields();
        Map<String, String> posted = new java.util.LinkedHashMap<>();
        fields.forEach(field -> posted.put(field.getKey(), field.getValue()));
        admin.get(preview.path())
                .form("/kesampingkan")
                .fields()
                .forEach(field -> posted.put(field.getKey(), field.getValue()));
        posted.put("by", "Kasubbag");
        assertThat(admin.post(preview.path() + "/terbit", posted).statusCode()).isEqualTo(404);
        assertThat(cast.as("CASE_MANAGER").get(preview.path()).status()).isEqualTo(404);
        assertThat(cast.as("CASE_MANAGER")
                        .get("/admin/standar/" + CRISIS + "/versi")
                        .status())
                .isEqualTo(404);
        assertThat(publicPage().text()).contains("Versi 1");
    }

    @Test
    void a_prepared_version_gets_other_values_or_is_laid_aside() {
        Visitor head = cast.as("UNIT_HEAD");
        Visitor.Page preview = Publishing.prepare(head, CRISIS, Map.of("batas-krisis", "60"));
        Visitor.Page other = head.get(preview.path() + "/nilai")
                .form("/nilai")
                .with("values[batas-krisis]", "75")
                .submit();
        assertThat(other.text()).contains("75 menit");
        assertThat(head.get(preview.path()).text()).contains("sudah diganti dengan nilai lain");
        assertThat(other.form("/kesampingkan").submit().path()).isEqualTo("/admin/standar");
        assertThat(head.get(other.path()).text()).contains("dikesampingkan dan tidak diterbitkan");
        assertThat(head.get("/admin/standar").text()).doesNotContain("Menunggu diterbitkan");
    }

    private Visitor.Page publicPage() {
        return cast.stranger().get("/k/" + cast.office().code() + "/l/a3");
    }

    private String preview(String there) {
        return cast.as("UNIT_HEAD").get(there).text();
    }

    private String bring(Visitor officer, String text) {
        HttpResponse<String> taken = Upload.send(
                port,
                officer,
                "/admin/standar/unggah",
                "document",
                "standar.yaml",
                text.getBytes(StandardCharsets.UTF_8));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        return URI.create(taken.headers().firstValue("location").orElseThrow()).getPath();
    }
}
