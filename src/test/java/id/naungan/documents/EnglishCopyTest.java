package id.naungan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.documents.Letter.Act;
import id.naungan.documents.Letter.Step;
import id.naungan.documents.LetterModel.Section;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.print.PageSize;
import id.naungan.print.PdfCheck;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The unofficial English copy as a paper. */
class EnglishCopyTest {
    private static final String CODE = "7K3M9QXZ2T4V6W8Y";

    private final LetterPress press = new LetterPressTest().press;

    @ParameterizedTest
    @EnumSource
    void every_type_is_copied_as_pdf_a_2a_and_pdf_ua_1_in_english_and_says_what_it_is(LetterType type)
            throws IOException {
        byte[] pdf = copy(type, SampleLetters.of(type), PageSize.A4);
        LetterPressTest.keep("english-" + type.code(), pdf);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.language(pdf)).isEqualTo("en");
        assertThat(PdfCheck.text(pdf))
                .contains(
                        "UNOFFICIAL ENGLISH COPY - the Indonesian letter no. 012/" + type.sign()
                                + "/UPTD-PPA/XI/2026 is authoritative",
                        "[as written in Indonesian]",
                        "22 November 2026",
                        "Head of unit",
                        "Kepala Contoh, S.Sos.",
                        "https://naungan.contoh.invalid/s/" + CODE,
                        "Page 1 of")
                .doesNotContain("Halaman", "Keabsahan surat", "Atas perhatian", "Dengan hormat");
        assertThat(PdfCheck.size(copy(type, SampleLetters.of(type), PageSize.F4)))
                .isEqualTo("215x330");
    }

    @ParameterizedTest
    @EnumSource
    void hostile_text_is_copied_as_text(LetterType type) {
        byte[] pdf = copy(type, SampleLetters.hostile(), PageSize.A4);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf)).contains("Émil Ḥasan", "😀").doesNotContain("\u202e");
    }

    @Test
    void what_the_letter_says_by_itself_is_english_and_what_was_typed_stays_and_says_so() {
        LetterModel model = LetterModel.about("Laporan akhir penanganan kasus PPA-26-7K3MQ")
                .with(Section.headed("Berkas")
                        .field("Nomor registrasi", "PPA-26-7K3MQ")
                        .field("Informasi diterima", "2 Nov 2026, 08.00 WITA")
                        .field("Tingkat risiko", "tinggi")
                        .field("Umur", "32 tahun"))
                .with(Section.headed("Penanganan").say("Konseling tiga kali.\nKlien tenang."))
                .with(Section.headed("Rekomendasi").say("Tidak ada."));
        assertThat(PdfCheck.text(copy(LetterType.FINAL_REPORT, model, PageSize.A4)))
                .containsIgnoringCase("final report on the handling of case PPA-26-7K3MQ")
                .contains(
                        "Registration number : PPA-26-7K3MQ",
                        "Information received : 2 Nov 2026, 08.00 WITA",
                        "Level of risk : high",
                        "Age : 32 years",
                        "Handling Konseling tiga kali. Klien tenang. [as written in Indonesian]",
                        "Recommendation None.")
                .doesNotContain("PPA-26-7K3MQ [as written", "None. [as written");
    }

    @Test
    void typed_words_are_never_taken_for_a_number_a_date_or_a_sentence_of_ours() {
        LetterTongue english = LetterTongue.ENGLISH;
        assertThat(List.of(
                        "AYAH MEMUKUL IBU",
                        "Klien datang 2 Nov 2026",
                        "Surat dengan tingkat krisis tinggi.",
                        "Bersama ini kami antar seorang klien yang memerlukan pertolongan segera, dengan tingkat krisis gawat sekali.",
                        "dua tahun"))
                .allSatisfy(
                        typed -> assertThat(english.isTyped(typed)).as(typed).isTrue());
        assertThat(english.say("Minggu, 22 Nov 2026 pukul 13.40 WITA")).isEqualTo("Sunday, 22 Nov 2026 at 13.40 WITA");
        assertThat(english.say("5 Agustus 2026 sampai 7 Oktober 2026")).isEqualTo("5 August 2026 to 7 October 2026");
    }

    @Test
    void her_own_words_of_consent_stay_hers() {
        var client = new LetterWords.ClientSigned(
                "Saya mengerti dan setuju.", null, LetterPressTest.AT, "Pendamping Contoh");
        byte[] pdf = press.english(
                new LetterPress.Sheet(
                        letter(LetterType.SERVICE_AGREEMENT), SampleLetters.agreement(), LetterPressTest.KOP, client),
                LetterPressTest.HEAD);
        assertThat(PdfCheck.text(pdf))
                .contains(
                        "Saya mengerti dan setuju. [as written in Indonesian]",
                        "Agreed on screen on 22 November 2026, witnessed by Pendamping Contoh.");
    }

    private byte[] copy(LetterType type, LetterModel model, PageSize size) {
        return press.english(
                new LetterPress.Sheet(letter(type), model, LetterPressTest.KOP.on(size), null), LetterPressTest.HEAD);
    }

    private static Letter letter(LetterType type) {
        var step = new Step(
                0,
                "UNIT_HEAD",
                null,
                Act.SIGNED,
                LetterPressTest.HEAD.account(),
                LetterPressTest.HEAD.displayName(),
                "UNIT_HEAD",
                LetterPressTest.AT);
        return new Letter(
                LetterId.random(),
                CaseId.random(),
                type,
                new LetterState.Signed(LetterPressTest.AT, "012/" + type.sign() + "/UPTD-PPA/XI/2026"),
                1,
                AccountId.random(),
                "Penyusun",
                LetterPressTest.AT,
                List.of(step),
                CODE,
                "00");
    }
}
