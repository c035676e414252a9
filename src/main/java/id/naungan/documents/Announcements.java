package id.naungan.documents;

import id.naungan.access.AccessLog;
import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.documents.LetterEvent.Happening;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Pengumuman. Tells the timeline, the access log and the listening rooms of an act on a letter, all within its transaction. */
@Component
class Announcements {
    private final Journal journal;
    private final CaseDoor door;
    private final AccessLog log;
    private final ApplicationEventPublisher listeners;

    Announcements(Journal journal, CaseDoor door, AccessLog log, ApplicationEventPublisher listeners) {
        this.journal = journal;
        this.door = door;
        this.log = log;
        this.listeners = listeners;
    }

    void drafted(Actor actor, LetterId id, CaseLetter about, Instant at) {
        tell(actor, id, about, Happening.DRAFTED, at, null);
        listeners.publishEvent(new LetterNews.LetterDrafted(actor, id, about.caseId(), about.type()));
    }

    void initialled(Actor actor, Letter letter, Instant at) {
        CaseLetter about = CaseLetter.of(letter);
        tell(actor, letter.id(), about, Happening.INITIALLED, at, null);
        listeners.publishEvent(new LetterNews.LetterInitialled(actor, letter.id(), about.caseId(), about.type()));
    }

    void signed(Actor actor, Letter letter, Instant at) {
        CaseLetter about = CaseLetter.of(letter);
        tell(actor, letter.id(), about, Happening.SIGNED, at, null);
        listeners.publishEvent(new LetterNews.LetterSigned(actor, letter.id(), about.caseId(), about.type()));
    }

    void sent(Actor actor, Letter letter, Instant at, @Nullable String how) {
        CaseLetter about = CaseLetter.of(letter);
        tell(actor, letter.id(), about, Happening.SENT, at, how);
        listeners.publishEvent(new LetterNews.LetterSent(actor, letter.id(), about.caseId(), about.type()));
    }

    void clientSigned(Actor witness, Letter letter) {
        note(witness, letter, DocumentPermission.LETTER_DRAFT, "client-signed", null);
        listeners.publishEvent(new LetterNews.ClientSigned(witness, letter.id(), letter.caseId(), letter.type()));
    }

    void voided(Actor actor, Letter letter, Instant at, String reason) {
        CaseLetter about = CaseLetter.of(letter);
        tell(actor, letter.id(), about, Happening.VOIDED, at, reason);
        listeners.publishEvent(new LetterNews.LetterVoided(actor, letter.id(), about.caseId(), about.type()));
    }

    void discarded(Actor actor, Letter letter, Instant at, String reason) {
        CaseLetter about = CaseLetter.of(letter);
        tell(actor, letter.id(), about, Happening.DISCARDED, at, reason);
        listeners.publishEvent(new LetterNews.LetterDiscarded(actor, letter.id(), about.caseId(), about.type()));
    }

    /** A letter that goes back is no fact of the case's procedure, so the timeline is not told. */
    void returned(Actor actor, Letter letter, String reason) {
        note(actor, letter, DocumentPermission.LETTER_SIGN, "returned", reason);
        listeners.publishEvent(new LetterNews.LetterReturned(actor, letter.id(), letter.caseId(), letter.type()));
    }

    /** She may enter the case with names masked, but this letter was not sent to her. */
    void turnedAway(Actor actor, Letter letter, DocumentPermission permission) {
        log.write(
                actor,
                new AccessLog.Act(
                        permission.code(),
                        permission.fieldClass(),
                        letter.caseId(),
                        null,
                        null,
                        AccessLog.Result.DENIED));
    }

    void note(Actor actor, Letter letter, DocumentPermission permission, String what, @Nullable String reason) {
        door.note(actor, letter.caseId(), permission, "letter:" + letter.id() + ":" + what, reason);
    }

    private void tell(
            Actor actor, LetterId id, CaseLetter about, Happening happening, Instant at, @Nullable String words) {
        journal.record(
                actor,
                about.caseId(),
                happening.of(about.type()),
                Entry.at(at).saying(words).about(id.value()));
    }

    /** The case and the type of a letter. */
    record CaseLetter(id.naungan.kernel.CaseId caseId, LetterType type) {
        static CaseLetter of(Letter letter) {
            return new CaseLetter(letter.caseId(), letter.type());
        }
    }
}
