package id.naungan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import id.naungan.access.Actor;
import id.naungan.access.Posts;
import id.naungan.documents.Letter.Step;
import id.naungan.documents.Letterheads.Letterhead;
import id.naungan.documents.Letterheads.Numbering;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.print.PageSize;
import id.naungan.print.PdfCheck;
import id.naungan.print.PdfPrinter;
import id.naungan.print.QrCode;
import id.naungan.print.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterPressTest {
    static final Instant AT = Instant.parse("2026-11-22T05:40:00Z");
    static final Actor HEAD = new Actor(
            AccountId.random(),
            new OfficeId(UUID.randomUUID()),
            "Kepala Contoh, S.Sos.",
            "UPTD PPA Kota Contoh",
            Set.of("UNIT_HEAD"),
            ZoneId.of("Asia/Makassar"));
    static final Letterhead KOP = new Letterhead(
            "PEMERINTAH KOTA CONTOH",
            "UPTD PERLINDUNGAN PEREMPUAN DAN ANAK",
            "Jalan Contoh Raya Nomor 1, Kota Contoh 00000 · Telepon (0000) 000-000 · Pos-el uptd@contoh.invalid",
            "Kota Contoh",
            "UPTD-PPA",
            Numbering.AUTOMATIC,
            Letterheads.USUAL_FORMAT,
            PageSize.A4,
            QrCode.of("lambang").png(),
            "image/png");

    final LetterPress press = new LetterPress(
            TemplateEngine.createPrecompiled(ContentType.Html),
            new PdfPrinter(),
            new Posts(),
            "https://naungan.contoh.invalid/");

    @ParameterizedTest
    @EnumSource
    void every_type_is_pdf_a_2a_and_pdf_ua_1_and_reads_back(LetterType type) throws IOException {
        byte[] pdf = signed(type, SampleLetters.of(type), KOP);
        keep(type.code(), pdf);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf))
                .contains(
                        "PEMERINTAH KOTA CONTOH",
                        "012/" + type.sign() + "/UPTD-PPA/XI/2026",
                        "Kota Contoh, 22 November 2026",
                        "Kepala UPTD",
                        "Kepala Contoh, S.Sos.",
                        "https://naungan.contoh.invalid/s/7K3M9QXZ2T4V6W8Y");
    }

    @ParameterizedTest
    @EnumSource
    void a_preview_says_konsep_on_every_page_and_has_no_signatory(LetterType type) throws IOException {
        byte[] pdf = press.draft(sheet(type, SampleLetters.of(type), KOP, null), HEAD);
        keep(type.code() + "-konsep", pdf);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf).replace(" ", "").split("KONSEP", -1)).hasSize(PdfCheck.pages(pdf) + 1);
        assertThat(PdfCheck.text(pdf)).doesNotContain("Kepala Contoh, S.Sos.");
    }

    @Test
    void a_void_letter_is_stamped_and_stays_lawful() throws IOException {
        byte[] pdf = Stamp.VOID.over(signed(LetterType.REFERRAL, SampleLetters.referral(), KOP));
        keep("batal", pdf);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf).replace(" ", "")).contains("DIBATALKAN");
    }

    @ParameterizedTest
    @EnumSource
    void hostile_text_is_printed_as_text(LetterType type) throws IOException {
        byte[] pdf = signed(type, SampleLetters.hostile(), KOP);
        keep("hostile-" + type.code(), pdf);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf))
                .contains("Émil Ḥasan", "“kutip” – é tersusun: é", "😀")
                .doesNotContain("\u202e");
        assertThat(PdfCheck.text(pdf).replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                .contains("<script>alert(1)</script>", "${x}");
    }

    @Test
    void a_very_long_text_is_printed_whole() {
        var model = SampleLetters.referral()
                .with(LetterModel.Section.headed("Uraian")
                        .say("Kalimat panjang ini berulang. ".repeat(1500) + "Selesai."));
        byte[] pdf = signed(LetterType.REFERRAL, model, KOP);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.pages(pdf)).isGreaterThan(8);
        assertThat(PdfCheck.text(pdf)).contains("Selesai.", "Halaman 1 dari " + PdfCheck.pages(pdf));
    }

    @ParameterizedTest
    @EnumSource
    void every_type_fits_folio_as_well(LetterType type) throws IOException {
        byte[] pdf = signed(type, SampleLetters.of(type), KOP.on(PageSize.F4));
        keep(type.code() + "-f4", pdf);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.size(pdf)).isEqualTo("215x330");
        assertThat(PdfCheck.size(signed(type, SampleLetters.of(type), KOP))).isEqualTo("210x297");
    }

    @Test
    void folio_without_a_logo_and_without_a_number_leaves_room_to_write() throws IOException {
        var folio = new Letterhead(
                KOP.lineOne(),
                KOP.lineTwo(),
                KOP.lineThree(),
                KOP.place(),
                KOP.unitCode(),
                Numbering.TYPED,
                KOP.numberFormat(),
                PageSize.F4,
                null,
                null);
        byte[] pdf = press.signed(
                sheet(LetterType.REFERRAL, SampleLetters.referral(), folio, null),
                HEAD,
                "UNIT_HEAD",
                null,
                AT,
                "7K3M9QXZ2T4V6W8Y");
        keep("folio", pdf);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.size(pdf)).isEqualTo("215x330");
        assertThat(PdfCheck.text(pdf)).contains("Nomor : …");
    }

    @Test
    void an_agreement_shows_how_the_client_agreed() {
        var client = new LetterWords.ClientSigned("Saya mengerti dan setuju.", null, AT, "Pendamping Contoh");
        byte[] pdf = press.signed(
                sheet(LetterType.SERVICE_AGREEMENT, SampleLetters.agreement(), KOP, client),
                HEAD,
                "UNIT_HEAD",
                "001/KL/UPTD-PPA/XI/2026",
                AT,
                "7K3M9QXZ2T4V6W8Y");
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf))
                .contains(
                        "Saya mengerti dan setuju.",
                        "22 November 2026",
                        "disaksikan Pendamping Contoh",
                        "Bunga Rahasia");
    }

    private byte[] signed(LetterType type, LetterModel model, Letterhead head) {
        return press.signed(
                sheet(type, model, head, null),
                HEAD,
                "UNIT_HEAD",
                "012/" + type.sign() + "/UPTD-PPA/XI/2026",
                AT,
                "7K3M9QXZ2T4V6W8Y");
    }

    private static LetterPress.Sheet sheet(
            LetterType type, LetterModel model, Letterhead head, LetterWords.ClientSigned client) {
        var step = new Step(0, "UNIT_HEAD", null, null, null, null, null, null);
        var letter = new Letter(
                LetterId.random(),
                CaseId.random(),
                type,
                new LetterState.Draft(false),
                1,
                AccountId.random(),
                "Penyusun",
                AT,
                List.of(step),
                null,
                null);
        return new LetterPress.Sheet(letter, model, head, client);
    }

    /** Left for people to look at. */
    static void keep(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/letters"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
