package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.documents.Announcements.CaseLetter;
import id.naungan.documents.Letter.Act;
import id.naungan.documents.Letter.Step;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Penyusunan konsep. Writes a letter's words, first and again, and lays out the chain that they have to pass. */
@Component
class Drafting {
    private final LetterRows rows;
    private final LetterWords words;
    private final Approvals approvals;
    private final Chain chain;
    private final Announcements announcements;
    private final OfficeClock clock;

    Drafting(
            LetterRows rows,
            LetterWords words,
            Approvals approvals,
            Chain chain,
            Announcements announcements,
            OfficeClock clock) {
        this.rows = rows;
        this.words = words;
        this.approvals = approvals;
        this.chain = chain;
        this.announcements = announcements;
        this.clock = clock;
    }

    LetterId draft(Actor actor, CaseId caseId, LetterType type, LetterModel model, List<String> posts) {
        if (posts.isEmpty() || !posts.stream().allMatch(chain::knows)) {
            throw new IllegalArgumentException("no chain of known posts: " + posts);
        }
        Instant now = clock.now();
        LetterId id = LetterId.random();
        rows.insert(actor, id, caseId, type, now);
        words.insert(actor, id, caseId, 1, model, now);
        approvals.insert(actor, id, 1, posts);
        announcements.drafted(actor, id, new CaseLetter(caseId, type), now);
        sendOnItsWay(actor, id, now);
        return id;
    }

    Outcome<Letter> revise(Actor actor, Letter letter, LetterModel model) {
        if (letter.state() instanceof LetterState.Discarded) {
            return Outcome.refused(CannotChange.DISCARDED);
        }
        if (!letter.state().isOpen()) {
            return Outcome.refused(CannotChange.ALREADY_SIGNED);
        }
        Instant now = clock.now();
        int revision = letter.revision() + 1;
        words.insert(actor, letter.id(), letter.caseId(), revision, model, now);
        approvals.insert(
                actor,
                letter.id(),
                revision,
                letter.chain().stream().map(Drafting::firstMeant).toList());
        return Outcome.done(sendOnItsWay(actor, letter.id(), now));
    }

    /** Puts a draft aside, with the reason; it waits for nobody any more and stays where the case's letters are. */
    Outcome<Letter> discard(Actor actor, Letter letter, DocumentPermission by, String reason) {
        if (letter.state() instanceof LetterState.Discarded) {
            return Outcome.refused(CannotChange.DISCARDED);
        }
        if (!letter.state().isOpen()) {
            return Outcome.refused(CannotChange.ALREADY_SIGNED);
        }
        if (reason.isBlank()) {
            return Outcome.refused(CannotChange.REASON_MISSING);
        }
        Instant now = clock.now();
        rows.discard(actor, letter.id(), now, words.sealReason(actor, letter, "discard_reason", reason));
        announcements.note(actor, letter, by, "discarded", reason);
        announcements.discarded(actor, letter, now, reason);
        if (!rows.hasOpen(letter.caseId())) {
            chain.thank(letter);
        }
        return Outcome.done(rows.find(letter.id()).orElseThrow());
    }

    /** Who writes at the level of a first paraf has given it by writing; then those whose turn it is are let in. */
    private Letter sendOnItsWay(Actor actor, LetterId id, Instant now) {
        Letter letter = rows.find(id).orElseThrow();
        for (Step step : letter.chain()) {
            if (letter.isSignature(step) || !actor.holds(step.post())) {
                break;
            }
            approvals.act(actor, letter, step, Act.INITIALLED, step.post(), now, null);
            announcements.initialled(actor, letter, now);
        }
        Letter onItsWay = rows.find(id).orElseThrow();
        chain.invite(actor, onItsWay);
        return onItsWay;
    }

    private static String firstMeant(Step step) {
        return step.passedFrom() == null ? step.post() : step.passedFrom();
    }
}
