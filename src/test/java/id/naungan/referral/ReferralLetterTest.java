package id.naungan.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.casework.Disclosure.Basis;
import id.naungan.casework.Disclosure.Field;
import id.naungan.documents.LetterModel;
import id.naungan.partners.Need;
import id.naungan.partners.SharedField;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a referral letter says, word for word; the text that leaves the house. */
class ReferralLetterTest {
    private static final ReferralDraft DRAFT = new ReferralDraft(
            Need.HEALTH,
            new ReferralDraft.Recipient(null, "RSUD Rawa Tirta", "Loket rujukan"),
            "Pemeriksaan luka",
            Urgency.SOON,
            new ReferralDraft.Ground(Basis.CONSENT, null, EnumSet.of(Field.INITIALS, Field.NIK, Field.SEX)),
            new ReferralDraft.Story("Dipukul tadi malam", "Ditenangkan", "Memar di lengan", "Sulit tidur", "Anak ikut"),
            "Agar lukanya dirawat",
            Set.of(Paper.ASSESSMENT_SUMMARY),
            "Foto luka",
            null,
            Set.of());

    @Test
    void the_letter_holds_the_minimum_content() {
        String text = letter(DRAFT, Map.of(Field.INITIALS, "M."));
        assertThat(text)
                .contains(
                        "RSUD Rawa Tirta",
                        "Loket rujukan",
                        "Pemeriksaan luka",
                        "Segera",
                        "PPA-26-7KQ2M",
                        "M.",
                        "Dipukul tadi malam",
                        "Ditenangkan",
                        "Memar di lengan",
                        "Sulit tidur",
                        "Anak ikut",
                        "Agar lukanya dirawat",
                        "Persetujuan klien tanggal 2 Nov 2026",
                        "Dewi Maharsi",
                        "Ringkasan asesmen",
                        "Foto luka",
                        "menerima atau menolak");
    }

    @Test
    void nothing_about_the_client_is_in_the_letter_but_what_was_released() {
        String text = letter(DRAFT, Map.of(Field.INITIALS, "M."));
        assertThat(text)
                .contains("Inisial")
                .doesNotContain("NIK", "Nama", "Alamat", "Telepon", "Umur", "Jenis kelamin");
    }

    @Test
    void an_agreement_keeps_back_what_it_does_not_name() {
        ReferralDraft narrowed = DRAFT.within(EnumSet.of(SharedField.SEX, SharedField.PHYSICAL_CONDITION));
        assertThat(narrowed.ground().fields()).containsExactlyInAnyOrder(Field.INITIALS, Field.SEX);
        assertThat(narrowed.withheld())
                .containsExactlyInAnyOrder(
                        SharedField.NIK,
                        SharedField.CHRONOLOGY,
                        SharedField.SERVICES_GIVEN,
                        SharedField.PSYCHOLOGICAL_CONDITION,
                        SharedField.FAMILY);
        assertThat(letter(narrowed, Map.of(Field.INITIALS, "M.")))
                .contains("Memar di lengan")
                .doesNotContain("Dipukul", "Kronologi", "Ditenangkan", "Sulit tidur", "Anak ikut");
    }

    @Test
    void a_copy_of_the_identity_card_tells_more_than_initials() {
        assertThat(Paper.IDENTITY_CARD.isWithin(Set.of(Field.INITIALS, Field.SEX)))
                .isFalse();
        assertThat(Paper.IDENTITY_CARD.isWithin(EnumSet.allOf(Field.class))).isTrue();
        assertThat(Paper.ASSESSMENT_SUMMARY.isWithin(Set.of())).isTrue();
    }

    private static String letter(ReferralDraft draft, Map<Field, String> released) {
        LetterModel model = ReferralLetter.of(
                "PPA-26-7KQ2M", draft, released, "Persetujuan klien tanggal 2 Nov 2026", "Dewi Maharsi");
        return model.toString();
    }
}
