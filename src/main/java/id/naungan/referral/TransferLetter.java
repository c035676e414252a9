package id.naungan.referral;

import id.naungan.casework.Disclosure;
import id.naungan.casework.Disclosure.Field;
import id.naungan.documents.LetterModel;
import id.naungan.documents.LetterModel.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Naskah surat pelimpahan. Says of whom it speaks by what was released, what was done, and what is asked; where she is stands nowhere.
 * Letters are written in Indonesian whatever the reader's language.
 */
final class TransferLetter {
    /** In the order of {@link Field}. */
    private static final List<String> LABELS =
            List.of("Inisial", "Nama", "NIK", "Umur", "Jenis kelamin", "Alamat", "Telepon");

    private TransferLetter() {}

    static LetterModel of(String number, TransferDraft draft, Map<Field, String> released, String contact) {
        Section who = Section.headed("Yang dilimpahkan").field("Nomor registrasi", number);
        for (Field field : Field.values()) {
            String value = released.get(field);
            if (value != null) {
                who = who.field(LABELS.get(field.ordinal()), value);
            }
        }
        LetterModel letter = LetterModel.about("Pelimpahan penanganan")
                .to(Stream.of(draft.receiver().name(), draft.receiver().contact())
                        .filter(line -> !line.isBlank())
                        .toArray(String[]::new))
                .with(
                        Section.plain()
                                .say(
                                        "Bersama ini kami limpahkan penanganan kasus yang berada dalam kewenangan Saudara. Klien sudah diamankan lebih dulu; tempatnya tidak disebut dalam surat ini."))
                .with(who)
                .with(Section.headed("Kronologi singkat").say(draft.words().chronology()));
        if (!draft.words().given().isBlank()) {
            letter = letter.with(Section.headed("Layanan yang sudah diberikan")
                    .say(draft.words().given()));
        }
        return letter.with(Section.headed("Keadaan saat ini").say(draft.words().condition()))
                .with(Section.headed("Yang kami mohonkan").say(draft.words().asked()))
                .with(Section.headed("Keterangan")
                        .field("Dasar penyampaian data", ground(draft.ground()))
                        .field("Narahubung", contact))
                .with(
                        Section.plain()
                                .say(
                                        "Keterangan ini ditulis agar klien tidak perlu mengulang ceritanya. Identitasnya wajib dirahasiakan. Mohon jawaban menerima atau menolak beserta alasannya."));
    }

    private static String ground(ReferralDraft.Ground ground) {
        if (ground.basis() == Disclosure.Basis.VITAL_INTEREST) {
            return "Kepentingan vital klien dalam keadaan darurat";
        }
        return ground.article() == null ? "Persetujuan klien" : "Kewajiban hukum: " + ground.article();
    }
}
