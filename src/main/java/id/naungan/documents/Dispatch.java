package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.print.PageSize;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ekspedisi. What happens to a letter beside its chain: the client's answer, sending, voiding, opening. */
@Component
class Dispatch {
    private final LetterRows rows;
    private final LetterWords words;
    private final Approvals approvals;
    private final Paper paper;
    private final Announcements announcements;
    private final OfficeClock clock;

    Dispatch(
            LetterRows rows,
            LetterWords words,
            Approvals approvals,
            Paper paper,
            Announcements announcements,
            OfficeClock clock) {
        this.rows = rows;
        this.words = words;
        this.approvals = approvals;
        this.paper = paper;
        this.announcements = announcements;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    void turnedAway(Actor actor, Letter letter, DocumentPermission permission) {
        announcements.turnedAway(actor, letter, permission);
    }

    Letters.Opened open(Actor actor, Letter letter) {
        LetterWords.ClientSigned client = words.answered(actor, letter);
        return new Letters.Opened(
                letter,
                words.open(actor, letter),
                words.openReason(actor, letter, "return_reason", approvals.returnReason(letter)),
                words.openReason(actor, letter, "void_reason", rows.voidReason(letter.id())),
                words.openReason(actor, letter, "discard_reason", rows.discardReason(letter.id())),
                client == null ? null : client.words(),
                client == null ? null : client.scan());
    }

    /** Signed bytes have the size that they were signed on. */
    byte[] pdf(Actor actor, Letter letter, @Nullable PageSize size) {
        announcements.note(actor, letter, DocumentPermission.LETTER_READ, "pdf", null);
        return letter.code() == null
                ? paper.draft(actor, letter, size)
                : paper.signed(actor, letter, rows.file(letter.id()));
    }

    byte[] english(Actor actor, Letter letter, @Nullable PageSize size) {
        announcements.note(actor, letter, DocumentPermission.LETTER_READ, "english-copy", null);
        return paper.english(actor, letter, size);
    }

    Outcome<Letter> clientConfirmed(Actor witness, Letter letter, String confirmation) {
        if (confirmation.isBlank()) {
            return Outcome.refused(CannotChange.CONFIRMATION_MISSING);
        }
        return answered(witness, letter, Printable.text(confirmation), null);
    }

    Outcome<Letter> clientSignedOnPaper(Actor witness, Letter letter, UUID scan) {
        if (!paper.holds(witness, letter, scan)) {
            return Outcome.refused(CannotChange.CONFIRMATION_MISSING);
        }
        return answered(witness, letter, null, scan);
    }

    private Outcome<Letter> answered(Actor witness, Letter letter, @Nullable String confirmation, @Nullable UUID scan) {
        if (!letter.type().isAgreement()) {
            return Outcome.refused(CannotChange.NO_CLIENT_SIGNATURE);
        }
        if (letter.state() instanceof LetterState.Voided) {
            return Outcome.refused(CannotChange.ALREADY_VOID);
        }
        if (letter.state() instanceof LetterState.Discarded) {
            return Outcome.refused(CannotChange.DISCARDED);
        }
        if (words.answered(witness, letter) != null) {
            return Outcome.refused(CannotChange.CLIENT_HAS_SIGNED);
        }
        words.clientSigned(witness, letter, confirmation, scan, clock.now());
        announcements.clientSigned(witness, letter);
        return Outcome.done(letter);
    }

    Outcome<Letter> send(Actor actor, Letter letter, @Nullable String how) {
        return switch (letter.state()) {
            case LetterState.Draft draft -> Outcome.refused(CannotChange.NOT_SIGNED);
            case LetterState.Initialled initialled -> Outcome.refused(CannotChange.NOT_SIGNED);
            case LetterState.Sent sent -> Outcome.refused(CannotChange.ALREADY_SENT);
            case LetterState.Voided voided -> Outcome.refused(CannotChange.ALREADY_VOID);
            case LetterState.Discarded aside -> Outcome.refused(CannotChange.DISCARDED);
            case LetterState.Signed signed -> {
                Instant now = clock.now();
                rows.send(actor, letter.id(), now);
                announcements.note(actor, letter, DocumentPermission.LETTER_SEND, "sent", null);
                announcements.sent(actor, letter, now, how == null || how.isBlank() ? null : Printable.text(how));
                yield Outcome.done(again(letter));
            }
        };
    }

    Outcome<Letter> makeVoid(Actor actor, Letter letter, String reason) {
        if (letter.code() == null) {
            return Outcome.refused(CannotChange.NOT_SIGNED);
        }
        if (letter.state() instanceof LetterState.Voided) {
            return Outcome.refused(CannotChange.ALREADY_VOID);
        }
        if (reason.isBlank()) {
            return Outcome.refused(CannotChange.REASON_MISSING);
        }
        Instant now = clock.now();
        rows.makeVoid(actor, letter.id(), now, words.sealReason(actor, letter, "void_reason", reason));
        announcements.note(actor, letter, DocumentPermission.LETTER_VOID, "voided", reason);
        announcements.voided(actor, letter, now, reason);
        return Outcome.done(again(letter));
    }

    private Letter again(Letter letter) {
        return rows.find(letter.id()).orElseThrow();
    }
}
