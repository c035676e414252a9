package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseLetters;
import id.naungan.casework.Disclosure;
import id.naungan.casework.Disclosure.Field;
import id.naungan.documents.LetterId;
import id.naungan.documents.LetterModel;
import id.naungan.documents.LetterModel.Section;
import id.naungan.documents.LetterType;
import id.naungan.journal.Journal;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.RiskLevel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja pelimpahan. The letter by which a case outside the unit's authority goes to whoever is competent; at high risk only after
 * this unit has helped (Permen PPPA 2/2022).
 */
@Component
public class TransferDesk {
    private static final String HELPED = "case.emergency-help-given";

    private final Disclosure disclosure;
    private final CaseLetters letters;
    private final Journal journal;

    /** What the officer typed. */
    public record Draft(String to, Disclosure.Basis basis, Set<Field> fields, String condition, String asked) {
        public Draft {
            fields = Set.copyOf(fields);
        }
    }

    TransferDesk(Disclosure disclosure, CaseLetters letters, Journal journal) {
        this.disclosure = disclosure;
        this.letters = letters;
        this.journal = journal;
    }

    @Transactional
    public Outcome<LetterId> draft(Actor actor, CaseFile file, Draft draft) {
        if (file.isClosed()) {
            return Outcome.refused(CannotHandOn.CASE_IS_CLOSED);
        }
        boolean helped =
                journal.facts(file.id()).stream().anyMatch(fact -> fact.event().equals(HELPED));
        if (file.risk() == RiskLevel.HIGH && !helped) {
            return Outcome.refused(CannotHandOn.HELP_FIRST);
        }
        var request = new Disclosure.Request(
                draft.basis(), null, LetterType.TRANSFER_NOTE.code(), null, draft.to(), draft.fields());
        return disclosure
                .release(actor, file, request)
                .then(released -> Outcome.done(
                        letters.draft(actor, file, LetterType.TRANSFER_NOTE, model(file, draft, released.values()))));
    }

    private static LetterModel model(CaseFile file, Draft draft, Map<Field, String> released) {
        Section who = Section.headed("Yang dilimpahkan").field("Nomor registrasi", file.number());
        for (Field field : Field.values()) {
            String value = released.get(field);
            if (value != null) {
                who = who.field(LABELS.get(field.ordinal()), value);
            }
        }
        return LetterModel.about("Pelimpahan penanganan")
                .to(draft.to())
                .with(
                        Section.plain()
                                .say(
                                        "Bersama ini kami limpahkan penanganan laporan yang berada dalam kewenangan Saudara. Laporan tetap kami terima dan catat pada hari diterimanya."))
                .with(who)
                .with(Section.headed("Keadaan saat ini").say(draft.condition()))
                .with(Section.headed("Yang kami mohonkan").say(draft.asked()))
                .with(Section.plain()
                        .say("Identitas klien wajib dirahasiakan. Mohon jawaban penerimaan disampaikan kepada kami."));
    }

    /** Letters are written in Indonesian whatever the reader's language; in the order of {@link Field}. */
    private static final List<String> LABELS =
            List.of("Inisial", "Nama", "NIK", "Umur", "Jenis kelamin", "Alamat", "Telepon");
}
