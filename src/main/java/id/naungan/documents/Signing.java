package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.documents.Chain.Seat;
import id.naungan.documents.Letter.Act;
import id.naungan.documents.Letter.Step;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Paraf dan tanda tangan. What those of the chain do; each is given a letter that is held for this transaction. */
@Component
class Signing {
    private final LetterRows rows;
    private final LetterWords words;
    private final Approvals approvals;
    private final Chain chain;
    private final Paper paper;
    private final Announcements announcements;

    Signing(
            LetterRows rows,
            LetterWords words,
            Approvals approvals,
            Chain chain,
            Paper paper,
            Announcements announcements) {
        this.rows = rows;
        this.words = words;
        this.approvals = approvals;
        this.chain = chain;
        this.paper = paper;
        this.announcements = announcements;
    }

    Outcome<Letter> initial(Actor actor, Letter letter, int revision, Instant now) {
        return onHerTurn(actor, letter, revision, (step, seat) -> {
            if (letter.isSignature(step)) {
                return Outcome.refused(CannotSign.NOT_YOUR_TURN);
            }
            approvals.act(actor, letter, step, Act.INITIALLED, actor.in(seat.post()), now, null);
            announcements.note(actor, letter, DocumentPermission.LETTER_SIGN, "initialled", null);
            announcements.initialled(actor, letter, now);
            Letter further = again(letter);
            chain.invite(actor, further);
            return Outcome.done(further);
        });
    }

    Outcome<Letter> sign(Actor actor, Letter letter, int revision, @Nullable String typed, Instant now) {
        return onHerTurn(actor, letter, revision, (step, seat) -> {
            if (!letter.isSignature(step)) {
                return Outcome.refused(CannotSign.NOT_YOUR_TURN);
            }
            return paper.sign(actor, letter, actor.in(seat.post()), typed, now).then(signature -> {
                rows.sign(actor, letter.id(), signature);
                approvals.act(actor, letter, step, Act.SIGNED, actor.in(seat.post()), now, null);
                announcements.note(actor, letter, DocumentPermission.LETTER_SIGN, "signed", null);
                announcements.signed(actor, letter, now);
                thank(letter);
                return Outcome.done(again(letter));
            });
        });
    }

    Outcome<Letter> sendBack(Actor actor, Letter letter, int revision, String reason, Instant now) {
        if (reason.isBlank()) {
            return Outcome.refused(CannotSign.REASON_MISSING);
        }
        return onHerTurn(actor, letter, revision, (step, seat) -> {
            byte[] sealed = words.sealReason(actor, letter, "return_reason", reason);
            approvals.act(actor, letter, step, Act.RETURNED, actor.in(seat.post()), now, sealed);
            announcements.returned(actor, letter, reason);
            return Outcome.done(again(letter));
        });
    }

    /** Where the one whose turn it is is away: to the post that stands in for hers, with the reason (D17). */
    Outcome<Letter> passOn(Actor actor, Letter letter, String reason, Instant now) {
        if (!letter.state().isOpen()) {
            return Outcome.refused(whyNotOpen(letter));
        }
        if (reason.isBlank()) {
            return Outcome.refused(CannotSign.REASON_MISSING);
        }
        Step step = letter.turn().orElse(null);
        if (step == null) {
            return Outcome.refused(CannotSign.RETURNED);
        }
        String to = chain.standIn(chain.seat(actor, letter, step).post());
        if (to == null) {
            return Outcome.refused(CannotSign.NO_OTHER_POST);
        }
        approvals.pass(actor, letter, step, to, now, words.sealReason(actor, letter, "pass_reason", reason));
        announcements.note(actor, letter, DocumentPermission.LETTER_DRAFT, "passed-on", reason);
        Letter further = again(letter);
        chain.invite(actor, further);
        return Outcome.done(further);
    }

    private Outcome<Letter> onHerTurn(
            Actor actor, Letter letter, int revision, BiFunction<Step, Seat, Outcome<Letter>> act) {
        if (!letter.state().isOpen()) {
            return Outcome.refused(whyNotOpen(letter));
        }
        if (revision != letter.revision()) {
            return Outcome.refused(CannotSign.CHANGED_MEANWHILE);
        }
        Step step = letter.turn().orElse(null);
        if (step == null) {
            return Outcome.refused(CannotSign.RETURNED);
        }
        Seat seat = chain.seat(actor, letter, step);
        return seat.holds(actor.account()) ? act.apply(step, seat) : Outcome.refused(why(actor, letter, step));
    }

    private static Refusal whyNotOpen(Letter letter) {
        return letter.state() instanceof LetterState.Discarded ? CannotChange.DISCARDED : CannotSign.ALREADY_SIGNED;
    }

    private Refusal why(Actor actor, Letter letter, Step step) {
        return chain.isOwn(actor, letter, step) ? CannotSign.OWN_LETTER : CannotSign.NOT_YOUR_TURN;
    }

    private void thank(Letter letter) {
        if (!rows.hasOpen(letter.caseId())) {
            chain.thank(letter);
        }
    }

    private Letter again(Letter letter) {
        return rows.find(letter.id()).orElseThrow();
    }
}
