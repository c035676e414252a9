package id.naungan.casework;

import static id.naungan.casework.CareCase.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.documents.LetterId;
import id.naungan.documents.Letterheads;
import id.naungan.documents.Letters;
import id.naungan.print.PdfCheck;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Progress report, case report and task letter, from the case page to the signed paper and its English copy. */
@NaunganTest
class CaseWritingsTest {
    private static final String HOSTILE = "<script>alert(1)</script> ' ; -- 😀 Ḥ عربي";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private CareCase kdrt;

    @BeforeEach
    void a_case_of_domestic_violence() {
        cast = Cast.fresh(program);
        cast.as("UNIT_HEAD", () -> {
            program.getBean(Letterheads.class)
                    .keep(
                            cast.actor("UNIT_HEAD"),
                            Letterheads.Letterhead.of(
                                    "PEMERINTAH", "UPTD PPA", "Jalan Contoh", "Rawa Tirta", "UPTD-PPA"));
            return true;
        });
        kdrt = CareCase.of(program, cast, "kdrt", "datang");
    }

    @Test
    void a_progress_report_tells_a_period_from_monitoring_plan_and_timeline_and_names_nobody() {
        cared();
        Visitor.Page page = cast.as("CASE_MANAGER").get(kdrt.at("laporan-perkembangan"));
        assertThat(page.document().select("[name=done]").val()).contains("Lebih tenang");
        assertThat(page.document().select("[name=open]").val()).contains("Konseling tiap minggu");
        assertThat(page.document().select("[name=next]").val()).contains("Bertemu lagi");

        Visitor.Page named = page.form("laporan-perkembangan")
                .with("done", "Ibu Melati lebih tenang " + HOSTILE)
                .submit();
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.text()).contains("Tulis tanpa nama");
        assertThat(named.document().select("[name=done]").val()).contains("<script>");

        Visitor.Page letter = sent(named.form("laporan-perkembangan")
                .with("done", "Lebih tenang " + HOSTILE)
                .with("obstacles", "Transportasi"));
        assertThat(letter.text())
                .contains(
                        "Laporan perkembangan",
                        "Masa laporan",
                        "Pemantauan",
                        "Rencana intervensi",
                        "Yang belum dilaksanakan",
                        "Transportasi",
                        "Rujukan Tidak ada.")
                .doesNotContain("Melati");
        byte[] pdf = signed(letter, "LPK", "laporan-perkembangan");
        assertThat(PdfCheck.text(pdf))
                .contains("LAPORAN PERKEMBANGAN KASUS", "Kendala Transportasi", "<script>")
                .doesNotContain("Melati");
        assertThat(english(letter, "laporan-perkembangan"))
                .contains("Period of the report", "Monitoring", "Obstacles Transportasi [as written in Indonesian]")
                .doesNotContain("Masa laporan", "Pemantauan :");
    }

    @Test
    void the_days_of_a_progress_report_are_chosen_and_what_lies_outside_them_is_not_told() {
        cared();
        clock.turnBy(Duration.ofDays(3));
        String today = program.getBean(java.time.Clock.class)
                .instant()
                .atZone(cast.actor("CASE_MANAGER").zone())
                .toLocalDate()
                .toString();
        Visitor manager = cast.as("CASE_MANAGER");
        Visitor.Page later = manager.get(kdrt.at("laporan-perkembangan/masa") + "?dari=" + today + "&sampai=" + today);
        assertThat(later.document().select("[name=done]").val()).doesNotContain("Lebih tenang");
        Visitor.Page letter = sent(later.form("laporan-perkembangan").with("done", "Tidak ada perubahan"));
        assertThat(letter.text()).contains("Layanan yang diberikan Tidak ada.");
        for (String wrong : List.of(
                "dari=2027-01-01&sampai=2026-01-01", "dari=x&sampai=", "dari=" + today + "&sampai=2027-12-31")) {
            Visitor.Page refused = manager.get(kdrt.at("laporan-perkembangan/masa") + "?" + wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.text()).contains("Pilih tanggal awal dan akhir");
        }
    }

    @Test
    void a_case_report_is_the_whole_case_by_number_and_initials() {
        cared();
        Visitor.Page page = cast.as("CASE_MANAGER").get(kdrt.at("laporan-kasus"));
        assertThat(page.document().select("[name=plan]").val()).contains("Konseling tiap minggu (direncanakan)");
        Visitor.Page empty = page.form("laporan-kasus").submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Tulis ringkasan kejadian.", "Tulis hasilnya.");
        Visitor.Page letter = sent(empty.form("laporan-kasus")
                .with("story", "Kekerasan fisik berulang " + HOSTILE)
                .with("result", "Klien aman"));
        byte[] pdf = signed(letter, "LKS", "laporan-kasus");
        assertThat(PdfCheck.text(pdf))
                .contains(
                        "LAPORAN KASUS",
                        "Inisial klien : Ibu M.",
                        "Kewenangan layanan",
                        "Standar pelayanan",
                        "Rencana dan pelaksanaannya Konseling tiap minggu",
                        "Klien aman")
                .doesNotContain("Melati");
        assertThat(english(letter, "laporan-kasus")).contains("Initials of the client", "Result Klien aman");
        assertThat(kdrt.page().text()).contains("Laporan kasus");
    }

    @Test
    void a_task_letter_names_officers_purpose_place_and_days_and_is_signed_by_the_head() {
        Visitor.Page letter = sent(task().with("where", "NAMED").with("place", "Puskesmas Contoh"));
        assertThat(letter.text()).contains("Sinta Larasati", "Pendamping PPA", "Mendampingi klien", "Puskesmas Contoh");
        byte[] pdf = signed(letter, "ST", "surat-tugas");
        assertThat(PdfCheck.text(pdf))
                .contains("SURAT TUGAS", "001/ST/UPTD-PPA/", "Sinta Larasati", "Kepala UPTD", "Nomor registrasi")
                .doesNotContain("Melati", "kekerasan", "KDRT", "korban");
        assertThat(english(letter, "surat-tugas"))
                .contains("TASK LETTER", "Post : Companion", "For : Accompanying a client", "Head of unit");
    }

    @Test
    void where_the_head_is_sent_herself_the_post_that_stands_in_for_hers_signs() {
        Visitor.Page letter = sent(
                task().with("officers", cast.account("UNIT_HEAD").toString()).with("where", "SAFE_PLACE"));
        assertThat(letter.text()).contains("Menunggu tanda tangan Kepala Bidang", "alamatnya tidak dicantumkan");
        assertThat(cast.as("UNIT_HEAD").get(letter.path()).document().select("form[action$=/tanda-tangan]"))
                .isEmpty();
    }

    @Test
    void no_name_and_no_address_of_hers_comes_onto_a_task_letter() {
        livesAt("Lorong Kenanga Nomor 12");
        for (String told :
                List.of("Rumah Ibu Melati", "Lorong Kenanga 12", "Rumah di kenanga", "0000 0000 0000 0001")) {
            Visitor.Page refused =
                    task().with("where", "NAMED").with("place", told).submit();
            assertThat(refused.status()).as(told).isEqualTo(422);
            assertThat(refused.document().select("[name=place]").val()).isEqualTo(told);
            assertThat(task().with("where", "HOME")
                            .with("details", told)
                            .submit()
                            .status())
                    .as(told)
                    .isEqualTo(422);
        }
        Visitor.Page home = sent(task().with("where", "HOME").with("place", "Lorong Kenanga 12"));
        assertThat(home.text())
                .contains("Tempat tinggal klien; alamatnya tidak dicantumkan")
                .doesNotContain("Kenanga", "Melati");
    }

    @Test
    void every_fault_of_a_task_is_told_at_its_field_and_what_was_typed_stays() {
        Visitor.Page page = cast.as("CASE_MANAGER")
                .get(kdrt.at("surat-tugas"))
                .form("surat-tugas")
                .without("officers")
                .with("details", HOSTILE)
                .with("from.day", "40")
                .submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "Pilih paling sedikit satu petugas.",
                        "Pilih untuk apa petugas ditugaskan.",
                        "Pilih tempatnya.",
                        "Tulis tanggal mulai");
        assertThat(page.document().select("[name=details]").val()).contains("<script>");
        assertThat(task().with("where", "HOME")
                        .with("until.year", "2020")
                        .submit()
                        .text())
                .contains("Tulis tanggal selesai");
        String stranger = UUID.randomUUID().toString();
        assertThat(task().with("officers", stranger)
                        .with("where", "HOME")
                        .submit()
                        .text())
                .contains("Pilih paling sedikit satu petugas.");
    }

    @Test
    void whoever_may_not_write_them_and_whoever_is_of_another_office_finds_no_page() {
        Cast others = Cast.fresh(program, Cast.SUMBER_ASIH);
        for (String page : List.of("laporan-perkembangan", "laporan-kasus", "surat-tugas")) {
            for (String who :
                    List.of("DATA_OFFICER", "SYSTEM_ADMIN", "AUDITOR", "DIVISION_HEAD", Cast.SECOND_COMPANION)) {
                assertThat(cast.as(who).get(kdrt.at(page)).status())
                        .as(who + " " + page)
                        .isEqualTo(404);
            }
            assertThat(others.as("CASE_MANAGER").get(kdrt.at(page)).status()).isEqualTo(404);
            Visitor manager = cast.as("CASE_MANAGER");
            assertThat(manager.get(kdrt.at(page) + "?lang=en").body()).doesNotContain("??");
            assertThat(manager.get(kdrt.at(page) + "?lang=id").body()).doesNotContain("??");
        }
        assertThat(cast.as("COMPANION").get(kdrt.at("laporan-kasus")).status()).isEqualTo(404);
        assertThat(cast.as("COMPANION").get(kdrt.at("laporan-perkembangan")).status())
                .isEqualTo(200);
        assertThat(kdrt.page().text())
                .contains("Susun laporan perkembangan", "Susun laporan kasus", "Buat surat tugas");
    }

    private void cared() {
        sent(kdrt.form("CASE_MANAGER", "rencana")
                .with("items[0].need", "PSYCHOLOGICAL")
                .with("items[0].action", "Konseling tiap minggu")
                .with("items[0].provider", "OWN")
                .with("items[0].status", "PLANNED"));
        sent(kdrt.form("CASE_MANAGER", "pemantauan")
                .with("progress", "Lebih tenang")
                .with("next", "Bertemu lagi"));
    }

    private Visitor.Form task() {
        return kdrt.form("CASE_MANAGER", "surat-tugas")
                .with("officers", cast.account("COMPANION").toString())
                .with("purpose", "ACCOMPANIMENT");
    }

    private void livesAt(String line) {
        sent(cast.as("CASE_MANAGER")
                .get(kdrt.at("orang/" + kdrt.client() + "/ubah"))
                .form("/ubah")
                .with("domicile.line", line));
    }

    private byte[] signed(Visitor.Page letter, String sign, String name) {
        Visitor.Page after = sent(cast.as("UNIT_HEAD").get(letter.path()).form("/tanda-tangan"));
        assertThat(after.text()).contains("001/" + sign + "/UPTD-PPA/", "Ditandatangani Kepala UPTD");
        byte[] pdf = cast.as(
                "CASE_MANAGER", () -> program.getBean(Letters.class).pdf(cast.actor("CASE_MANAGER"), id(letter)));
        keep(name, pdf);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        return pdf;
    }

    private String english(Visitor.Page letter, String name) {
        byte[] pdf = cast.as("CASE_MANAGER", () -> program.getBean(Letters.class)
                .english(cast.actor("CASE_MANAGER"), id(letter), null));
        keep(name + "-en", pdf);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        return PdfCheck.text(pdf);
    }

    private static LetterId id(Visitor.Page letter) {
        return new LetterId(UUID.fromString(letter.path().substring("/surat/".length())));
    }

    private static void keep(String name, byte[] pdf) {
        try {
            Path folder = Files.createDirectories(Path.of("target/letters"));
            Files.write(folder.resolve(name + ".pdf"), pdf);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
