package id.naungan.referral;

import id.naungan.casework.Disclosure.Field;
import id.naungan.documents.LetterModel;
import id.naungan.documents.LetterModel.Section;
import id.naungan.partners.Faith;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Naskah surat rujukan. Fills the letter with its minimum content and nothing about the client but what was released.
 * Letters are written in Indonesian whatever the reader's language.
 */
final class ReferralLetter {
    private static final Map<Field, String> LABELS = new EnumMap<>(Map.of(
            Field.INITIALS,
            "Inisial",
            Field.FORMAL_NAME,
            "Nama",
            Field.NIK,
            "NIK",
            Field.BIRTH,
            "Umur",
            Field.SEX,
            "Jenis kelamin",
            Field.ADDRESS,
            "Alamat",
            Field.PHONE,
            "Telepon"));

    private ReferralLetter() {}

    /**
     * @param number of the case
     * @param released values as {@code Disclosure} gave them
     * @param ground in words, such as "Persetujuan klien tanggal 2 Nov 2026"
     * @param contact the officer whom the partner may ask
     */
    static LetterModel of(
            String number, ReferralDraft draft, Map<Field, String> released, String ground, String contact) {
        LetterModel letter = LetterModel.about("Rujukan layanan")
                .to(Stream.of(draft.recipient().name(), draft.recipient().contact())
                        .filter(line -> !line.isBlank())
                        .toArray(String[]::new))
                .with(asked(draft))
                .with(who(number, released));
        letter = told(letter, "Kronologi singkat", draft.story().chronology());
        letter = told(letter, "Layanan yang sudah diberikan", draft.story().given());
        letter = condition(letter, draft.story());
        return told(letter, "Tujuan rujukan", draft.purpose())
                .with(Section.headed("Keterangan")
                        .field("Dasar penyampaian data", ground)
                        .field("Narahubung", contact))
                .with(
                        Section.plain()
                                .say(
                                        "Keterangan ini ditulis agar klien tidak perlu mengulang ceritanya. "
                                                + "Identitas dan keterangan klien wajib dirahasiakan dan hanya dipakai untuk tujuan rujukan ini. "
                                                + "Mohon jawaban menerima atau menolak beserta alasannya, dan hasil layanan disampaikan kembali kepada kami."))
                .attaching(attachments(draft));
    }

    /** As it stands on the letter's list of attachments. */
    static String name(Paper paper) {
        return switch (paper) {
            case ASSESSMENT_SUMMARY -> "Ringkasan asesmen";
            case CONSENT_SHEET -> "Salinan lembar persetujuan klien";
            case REPORT_FORM -> "Salinan formulir pengaduan";
            case MEDICAL_REPORT -> "Salinan hasil pemeriksaan kesehatan";
            case POLICE_REPORT -> "Salinan tanda bukti lapor polisi";
            case IDENTITY_CARD -> "Salinan KTP";
        };
    }

    private static Section asked(ReferralDraft draft) {
        Section asked = Section.plain()
                .say("Bersama ini kami rujuk seorang klien untuk memperoleh layanan di lembaga Saudara.")
                .field("Layanan yang dimohonkan", draft.service())
                .field("Sifat", urgency(draft.urgency()));
        return draft.faith() == null ? asked : asked.field("Pendamping rohani menurut agama", faith(draft.faith()));
    }

    private static String faith(Faith faith) {
        return switch (faith) {
            case ISLAM -> "Islam";
            case KRISTEN -> "Kristen";
            case KATOLIK -> "Katolik";
            case HINDU -> "Hindu";
            case BUDHA -> "Buddha";
            case KONGHUCU -> "Konghucu";
            case LAINNYA -> "Lainnya";
        };
    }

    private static Section who(String number, Map<Field, String> released) {
        Section who = Section.headed("Klien yang dirujuk").field("Nomor registrasi", number);
        for (Field field : Field.values()) {
            String value = released.get(field);
            if (value != null) {
                who = who.field(LABELS.getOrDefault(field, field.name()), value);
            }
        }
        return who;
    }

    private static LetterModel told(LetterModel letter, String heading, String text) {
        return text.isBlank() ? letter : letter.with(Section.headed(heading).say(text));
    }

    private static LetterModel condition(LetterModel letter, ReferralDraft.Story story) {
        if ((story.physical() + story.psychological() + story.family()).isBlank()) {
            return letter;
        }
        Section now = Section.headed("Keadaan saat ini");
        now = story.physical().isBlank() ? now : now.field("Fisik", story.physical());
        now = story.psychological().isBlank() ? now : now.field("Psikologis", story.psychological());
        now = story.family().isBlank() ? now : now.field("Keluarga dan lingkungan", story.family());
        return letter.with(now);
    }

    private static List<String> attachments(ReferralDraft draft) {
        List<String> names = new ArrayList<>(
                draft.papers().stream().sorted().map(ReferralLetter::name).toList());
        draft.otherPapers()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(names::add);
        return names;
    }

    private static String urgency(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> "Darurat";
            case SOON -> "Segera";
            case ORDINARY -> "Biasa";
        };
    }
}
