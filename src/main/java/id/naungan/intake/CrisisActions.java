package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseAction;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.Query;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tindakan di meja penerimaan, offered on the case page beside the step that waits for each. */
@Component
class CrisisActions implements CaseAction {

    private final CoverLetterDesk letters;

    CrisisActions(CoverLetterDesk letters) {
        this.letters = letters;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return file.isClosed() || !file.may(IntakePermission.CRISIS) ? List.of() : letters.asksWaiting(file);
    }

    @Override
    public List<Offer> offers(Actor actor, CaseFile file) {
        if (file.isClosed() || !file.may(IntakePermission.CRISIS)) {
            return List.of();
        }
        return List.of(
                offer(
                        file,
                        "identifikasi",
                        IntakeEvent.SHORT_IDENTIFICATION,
                        IntakeEvent.RELAXATION_NOTED,
                        IntakeEvent.ESCALATED),
                offer(file, "prioritas", IntakeEvent.PRIORITY_DECIDED),
                coverLetter(file),
                offer(file, "pengantaran", IntakeEvent.ESCORTED),
                offer(file, "aman-bercerita", IntakeEvent.SAFE_TO_TALK));
    }

    /** Where one waits for a signature already, the way leads there and not to another one. */
    private Offer coverLetter(CaseFile file) {
        Set<String> codes = Set.of("letter.signed:referral-cover");
        return letters.waiting(file)
                .map(waiting -> new Offer("intake.step.pengantar-menunggu", "/surat/" + waiting.id(), codes))
                .orElseGet(() -> new Offer("intake.step.pengantar", file.at("krisis/pengantar"), codes));
    }

    private static Offer offer(CaseFile file, String page, IntakeEvent... events) {
        Set<String> codes =
                java.util.Arrays.stream(events).map(IntakeEvent::code).collect(java.util.stream.Collectors.toSet());
        return new Offer("intake.step." + page, file.at("krisis/" + page), codes);
    }
}
