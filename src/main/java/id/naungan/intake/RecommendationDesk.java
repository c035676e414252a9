package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Procedure;
import id.naungan.casework.StepDesk;
import id.naungan.documents.Letter;
import id.naungan.documents.LetterType;
import id.naungan.documents.Letters;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.RiskLevel;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja rekomendasi. The head of the agency says yes by signing, sends back by returning the letter, and says no here with a
 * reason; accompaniment begins after the yes, and at high risk without waiting for it (S5.16).
 */
@Component
public class RecommendationDesk {
    private final Letters letters;
    private final StepDesk steps;
    private final Journal journal;
    private final OfficeClock clock;

    RecommendationDesk(Letters letters, StepDesk steps, Journal journal, OfficeClock clock) {
        this.letters = letters;
        this.steps = steps;
        this.journal = journal;
        this.clock = clock;
    }

    /** The recommendation of this case that is not signed yet. */
    public Optional<Letter> open(CaseFile file) {
        return letters.ofCase(file.id()).stream()
                .filter(letter -> letter.type() == LetterType.SERVICE_RECOMMENDATION
                        && letter.state().isOpen())
                .findFirst();
    }

    /** Says no; a letter that waits for her goes back with the same reason. */
    @Transactional
    public Outcome<Instant> refuse(Actor actor, CaseFile file, String reason) {
        if (file.isClosed()) {
            return Outcome.refused(CannotHandOn.CASE_IS_CLOSED);
        }
        if (happened(file, IntakeEvent.RECOMMENDED)) {
            return Outcome.refused(CannotHandOn.ALREADY_RECOMMENDED);
        }
        open(file)
                .filter(letter -> letters.isTurnOf(actor, letter))
                .ifPresent(letter -> letters.sendBack(actor, letter.id(), letter.revision(), reason));
        Instant now = clock.now();
        journal.record(
                actor,
                file.id(),
                IntakeEvent.RECOMMENDATION_REFUSED,
                Entry.at(now).saying(reason));
        return Outcome.done(now);
    }

    /** Accompaniment begins. What the standard puts before it must be done first, unless the risk is high. */
    @Transactional
    public Outcome<Instant> start(Actor actor, CaseFile file, String words) {
        if (file.isClosed()) {
            return Outcome.refused(CannotHandOn.CASE_IS_CLOSED);
        }
        if (file.risk() != RiskLevel.HIGH && isHeld(file)) {
            return Outcome.refused(CannotHandOn.NOT_RECOMMENDED);
        }
        Instant now = clock.now();
        journal.record(
                actor,
                file.id(),
                IntakeEvent.ACCOMPANIMENT_STARTED,
                Entry.at(now).saying(words));
        return Outcome.done(now);
    }

    private boolean isHeld(CaseFile file) {
        Procedure procedure = steps.procedure(file);
        return procedure.lines().stream()
                .filter(line -> line.step().parts().stream()
                        .anyMatch(part -> part.anyOf().contains(IntakeEvent.ACCOMPANIMENT_STARTED.code())))
                .anyMatch(line -> procedure.lines().stream()
                        .filter(Procedure.Line::isOpen)
                        .anyMatch(before ->
                                before.step().mustPrecede().contains(line.step().code())));
    }

    private boolean happened(CaseFile file, IntakeEvent event) {
        return journal.facts(file.id()).stream().anyMatch(fact -> fact.event().equals(event.code()));
    }
}
