package id.naungan.casework;

import static id.naungan.casework.CareCase.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.print.PdfCheck;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Chronology, power of attorney and consent on paper, and what the case says when they were taken back since. */
@NaunganTest
class CarePapersTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private CareCase kdrt;

    @BeforeEach
    void a_case_of_domestic_violence() {
        cast = Cast.fresh(program);
        kdrt = CareCase.of(program, cast, "kdrt", "datang");
    }

    @Test
    @Shows("S4.15")
    void the_chronology_is_printed_in_order_with_its_corrections_beside_what_they_correct() {
        sent(kdrt.form("COMPANION", "kronologi/baru")
                .with("toldBy", kdrt.client())
                .with("day.day", "28")
                .with("day.month", "10")
                .with("day.year", "2026")
                .with("text", "Terjadi hari Senin"));
        Visitor manager = cast.as("CASE_MANAGER");
        String correction = manager.get(kdrt.at("kronologi"))
                .document()
                .select("a[href$=/koreksi]")
                .attr("href");
        sent(manager.get(correction).form("/koreksi").with("text", "Terjadi hari Selasa pagi"));
        Visitor.Page paper = print("chronology");
        byte[] pdf = manager.file(paper.path() + "/pdf").body();
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf))
                .contains(
                        "CATATAN KRONOLOGI", "Ibu Melati", "1. Rabu, 28 Oktober 2026", "Sinta Larasati", "Dewi Maharsi")
                .contains("Terjadi hari Senin", "Terjadi hari Selasa pagi")
                .contains("sudah diperbaiki oleh catatan nomor 2", "memperbaiki catatan nomor 1", "☐ tidak bersedia");
        assertThat(kdrt.page().text()).doesNotContain("Berubah sesudah dicetak");
        sent(kdrt.form("COMPANION", "kronologi/baru")
                .with("toldBy", "OTHER")
                .with("about", "Tahun lalu")
                .with("text", "Sudah pernah"));
        assertThat(kdrt.page().text()).contains("Berubah sesudah dicetak");
    }

    @Test
    @Shows("S4.11")
    void a_power_of_attorney_is_printed_for_both_and_a_witness_and_says_when_it_was_taken_back() {
        String holder = kdrt.add("REPORTER", "Bu Kenanga");
        sent(kdrt.form("CASE_MANAGER", "kuasa")
                .with("giver", kdrt.client())
                .with("holder", holder)
                .with("items", "REPORT", "RECEIVE_INFORMATION"));
        Visitor manager = cast.as("CASE_MANAGER");
        Visitor.Page paper = print("power-of-attorney");
        byte[] pdf = manager.file(paper.path() + "/pdf").body();
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf))
                .contains("SURAT KUASA", "Ibu Melati", "Bu Kenanga", "Pemberi kuasa", "Penerima kuasa", "Saksi")
                .contains("melaporkan apa yang dialami pemberi kuasa", "menerima kabar", "dicabut oleh pemberi kuasa")
                .doesNotContain("menandatangani kesepakatan");
        sent(paper.form("/tanda").with("fate", "IN_CABINET").with("witness", "Pak Jati"));
        assertThat(kdrt.page().text()).contains("Ditandatangani, di lemari").doesNotContain("Ditarik");
        sent(manager.get(kdrt.at("kuasa")).form("/cabut"));
        assertThat(kdrt.page().text()).contains("Ditandatangani, di lemari", "Ditarik");
        assertThat(manager.get(paper.path()).text()).contains("klien menarik kembali seluruhnya atau sebagian");
        assertThat(PdfCheck.text(
                        manager.file(print("power-of-attorney").path() + "/pdf").body()))
                .contains("Kuasa ini sudah dicabut");
    }

    @Test
    void consent_is_printed_item_by_item_and_what_was_taken_back_after_the_signature_stands_on_the_case() {
        assertThat(cast.as("CASE_MANAGER").get(kdrt.at("naskah")).document().select("form[action*=/consent/]"))
                .isEmpty();
        consent("YES", "NO");
        Visitor manager = cast.as("CASE_MANAGER");
        Visitor.Page paper = print("consent");
        byte[] pdf = manager.file(paper.path() + "/pdf").body();
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf))
                .contains("LEMBAR PERSETUJUAN", "Cara menarik persetujuan", "tanpa menyebut alasan")
                .contains("Saya menerima layanan dari kantor ini. ☒ ☐", "seperlunya. ☐ ☒", "bila diminta. ☐ ☐");
        sent(paper.form("/tanda").with("fate", "IN_CABINET").with("witness", "Pak Jati"));
        clock.turnBy(Duration.ofDays(3));
        consent("NO", "NO");
        assertThat(kdrt.page().text()).contains("Lembar persetujuan", "Ditarik");
        consent("YES", "NO");
        assertThat(kdrt.page().text()).contains("Berubah sesudah dicetak").doesNotContain("Ditarik");
    }

    private void consent(String service, String share) {
        clock.turnBy(Duration.ofMinutes(1));
        sent(kdrt.form("CASE_MANAGER", "persetujuan")
                .with("items[ACCEPT_SERVICE]", service)
                .with("items[SHARE_WITH_OTHERS]", share));
    }

    private Visitor.Page print(String kind) {
        Visitor.Page shelves = cast.as("CASE_MANAGER").get(kdrt.at("naskah"));
        String action =
                shelves.document().select("form[action*=/naskah/" + kind + "/]").attr("action");
        return sent(shelves.form(action));
    }
}
