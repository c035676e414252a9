package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Disclosure;
import id.naungan.casework.Disclosure.Field;
import id.naungan.casework.StepDesk;
import id.naungan.documents.Letter;
import id.naungan.documents.LetterId;
import id.naungan.documents.LetterModel;
import id.naungan.documents.LetterModel.Section;
import id.naungan.documents.LetterType;
import id.naungan.documents.Letters;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Query;
import id.naungan.standards.ProcedureStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja surat pengantar. Makes the cover letter of a crisis (S3.6): who is brought, in which state, what is asked.
 * Identity goes out through {@link Disclosure} alone, in an emergency on the ground of vital interest.
 */
@Component
public class CoverLetterDesk {
    private static final String CLIENT = "CLIENT";
    private static final List<String> USUAL = List.of("UNIT_HEAD");

    private final Letters letters;
    private final Disclosure disclosure;
    private final StepDesk steps;
    private final Arrivals arrivals;

    /** What the officer typed: which fields may go out, her state, what is asked of the recipient. */
    public record Draft(Disclosure.Basis basis, Set<Field> fields, String condition, String asked) {
        public Draft {
            fields = Set.copyOf(fields);
        }
    }

    CoverLetterDesk(Letters letters, Disclosure disclosure, StepDesk steps, Arrivals arrivals) {
        this.letters = letters;
        this.disclosure = disclosure;
        this.steps = steps;
        this.arrivals = arrivals;
    }

    /** The cover letter of the case that is not signed yet; empty when a new one may be made. */
    public Optional<Letter> waiting(CaseFile file) {
        return letters.ofCase(file.id()).stream()
                .filter(letter -> letter.type() == LetterType.REFERRAL_COVER
                        && letter.state().isOpen())
                .findFirst();
    }

    /** What {@link #waiting} asks, to travel with others. */
    List<Query> asksWaiting(CaseFile file) {
        return letters.asksOfCase(file.id());
    }

    /** Drafts the letter, which waits at once for the first of its chain; refused before a priority is decided (S3.5). */
    @Transactional
    public Outcome<LetterId> draft(Actor actor, CaseFile file, Draft draft) {
        if (file.isClosed()) {
            return Outcome.refused(CannotReceive.CASE_IS_CLOSED);
        }
        if (waiting(file).isPresent()) {
            return Outcome.refused(CannotReceive.LETTER_WAITS);
        }
        Optional<Priority> priority = arrivals.priority(actor, file.id());
        if (priority.isEmpty()) {
            return Outcome.refused(CannotReceive.NO_PRIORITY_YET);
        }
        Disclosure.Request request = new Disclosure.Request(
                draft.basis(),
                null,
                LetterType.REFERRAL_COVER.code(),
                priority.get().partner(),
                priority.get().place(),
                draft.fields());
        return disclosure
                .release(actor, file, request)
                .then(released -> Outcome.done(letters.draft(
                        actor,
                        file.id(),
                        LetterType.REFERRAL_COVER,
                        model(file, priority.get(), draft, released),
                        chain(file))));
    }

    private static LetterModel model(CaseFile file, Priority priority, Draft draft, Disclosure.Released released) {
        Section who = Section.headed("Yang dirujuk").field("Nomor registrasi", file.number());
        for (Field field : Field.values()) {
            String value = released.values().get(field);
            if (value != null) {
                who = who.field(LABELS.get(field.ordinal()), value);
            }
        }
        return LetterModel.about("Pengantar rujukan")
                .to(priority.place())
                .with(Section.plain()
                        .say(
                                "Bersama ini kami antar seorang klien yang memerlukan pertolongan segera, dengan tingkat krisis "
                                        + LEVELS.get(priority.level().ordinal()) + "."))
                .with(who)
                .with(Section.headed("Keadaan saat ini").say(draft.condition()))
                .with(Section.headed("Yang kami mohonkan").say(draft.asked()))
                .with(
                        Section.plain()
                                .say(
                                        "Identitas klien wajib dirahasiakan. Mohon hasil pelayanan disampaikan kembali kepada kami."));
    }

    /** Who initials and signs, as the standard's own step says. */
    private List<String> chain(CaseFile file) {
        return steps.procedure(file).lines().stream()
                .map(line -> line.step().document())
                .filter(document -> document != null && document.type().equals(LetterType.REFERRAL_COVER.code()))
                .findFirst()
                .map(CoverLetterDesk::posts)
                .orElse(USUAL);
    }

    private static List<String> posts(ProcedureStep.StepDocument document) {
        List<String> posts = new ArrayList<>(document.initials());
        document.signers().stream().filter(post -> !post.equals(CLIENT)).forEach(posts::add);
        return posts;
    }

    /** Letters are written in Indonesian whatever the reader's language; in the order of {@link Field}. */
    private static final List<String> LABELS =
            List.of("Inisial", "Nama", "NIK", "Umur", "Jenis kelamin", "Alamat", "Telepon");

    private static final List<String> LEVELS = List.of("jiwa terancam", "berat", "sedang");
}
