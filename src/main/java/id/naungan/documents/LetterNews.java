package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.kernel.CaseId;

/** Kabar surat. Published inside the transaction of the act; carries no words of the letter. */
public sealed interface LetterNews {
    Actor actor();

    LetterId letter();

    CaseId caseId();

    LetterType type();

    record LetterDrafted(Actor actor, LetterId letter, CaseId caseId, LetterType type) implements LetterNews {}

    record LetterInitialled(Actor actor, LetterId letter, CaseId caseId, LetterType type) implements LetterNews {}

    record LetterReturned(Actor actor, LetterId letter, CaseId caseId, LetterType type) implements LetterNews {}

    record LetterSigned(Actor actor, LetterId letter, CaseId caseId, LetterType type) implements LetterNews {}

    record LetterSent(Actor actor, LetterId letter, CaseId caseId, LetterType type) implements LetterNews {}

    record LetterDiscarded(Actor actor, LetterId letter, CaseId caseId, LetterType type) implements LetterNews {}

    record LetterVoided(Actor actor, LetterId letter, CaseId caseId, LetterType type) implements LetterNews {}

    /** The client signed an agreement, on screen before the actor or on paper. */
    record ClientSigned(Actor actor, LetterId letter, CaseId caseId, LetterType type) implements LetterNews {}
}
