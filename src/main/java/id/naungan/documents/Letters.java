package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.access.Actors.Officer;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Query;
import id.naungan.print.PageSize;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Surat-surat. Letters as other rooms and the pages use them: konsep, paraf, tanda tangan, terkirim, batal.
 * Each method that opens or changes a letter passes the door for its case; a letter that she may not see is a closed door,
 * exactly like one that does not exist. All acts of a method commit together.
 */
@Component
@Transactional
public class Letters {
    private final CaseDoor door;
    private final LetterRows rows;
    private final Chain chain;
    private final Drafting drafting;
    private final Signing signing;
    private final Dispatch dispatch;

    /**
     * Surat terbuka. A letter with its words.
     *
     * @param returnReason why this revision went back; null when it did not
     * @param voidReason why it no longer holds; null when it does
     * @param discardReason why it was put aside unsigned; null when it was not
     * @param clientWords what the client confirmed on screen; null when she has not, or signed on paper
     * @param clientScan the scan that shows her signature; null when there is none
     */
    public record Opened(
            Letter letter,
            LetterModel model,
            @Nullable String returnReason,
            @Nullable String voidReason,
            @Nullable String discardReason,
            @Nullable String clientWords,
            @Nullable UUID clientScan) {
        public boolean hasClientSigned() {
            return clientWords != null || clientScan != null;
        }
    }

    Letters(CaseDoor door, LetterRows rows, Chain chain, Drafting drafting, Signing signing, Dispatch dispatch) {
        this.door = door;
        this.rows = rows;
        this.chain = chain;
        this.drafting = drafting;
        this.signing = signing;
        this.dispatch = dispatch;
    }

    /**
     * Begins a letter, which waits at once for the first of its chain.
     *
     * @param chainPosts post codes in order: all but the last initial, the last one signs
     */
    public LetterId draft(Actor actor, CaseId caseId, LetterType type, LetterModel model, List<String> chainPosts) {
        door.enter(actor, caseId, DocumentPermission.LETTER_DRAFT);
        return drafting.draft(actor, caseId, type, model, chainPosts);
    }

    /** Writes its words anew; the chain begins again. */
    public Outcome<Letter> revise(Actor actor, LetterId id, LetterModel model) {
        return drafting.revise(actor, hold(actor, id, DocumentPermission.LETTER_DRAFT), model);
    }

    /** Paraf, on the words of the revision that she read. */
    public Outcome<Letter> initial(Actor actor, LetterId id, int revision) {
        return signing.initial(actor, hold(actor, id, DocumentPermission.LETTER_SIGN), revision, dispatch.now());
    }

    /**
     * Signs the words of the revision that she read: number, PDF and its hash are made here.
     *
     * @param number as given by the registry of the local government; null or blank for the office's own way
     */
    public Outcome<Letter> sign(Actor actor, LetterId id, int revision, @Nullable String number) {
        return signing.sign(actor, hold(actor, id, DocumentPermission.LETTER_SIGN), revision, number, dispatch.now());
    }

    /** Back to its writer with a reason, by her whose turn it is. */
    public Outcome<Letter> sendBack(Actor actor, LetterId id, int revision, String reason) {
        return signing.sendBack(
                actor, hold(actor, id, DocumentPermission.LETTER_SIGN), revision, reason, dispatch.now());
    }

    /** The one whose turn it is is away: on to the post that stands in for hers. */
    public Outcome<Letter> passOn(Actor actor, LetterId id, String reason) {
        return signing.passOn(actor, hold(actor, id, DocumentPermission.LETTER_DRAFT), reason, dispatch.now());
    }

    /** Puts an unsigned letter aside, by its writer or by who may take a letter's force away; signed ones are made void. */
    public Outcome<Letter> discard(Actor actor, LetterId id, String reason) {
        boolean hers = rows.find(id).orElseThrow(DoorClosed::new).draftedBy().equals(actor.account());
        DocumentPermission by = hers ? DocumentPermission.LETTER_DRAFT : DocumentPermission.LETTER_VOID;
        return drafting.discard(actor, hold(actor, id, by), by, reason);
    }

    /** The client agreed on screen, in these words, before this officer. */
    public Outcome<Letter> clientConfirmed(Actor witness, LetterId id, String confirmation) {
        return dispatch.clientConfirmed(witness, hold(witness, id, DocumentPermission.LETTER_DRAFT), confirmation);
    }

    /** The client signed on paper; the scan lies in the vault, in the same case. */
    public Outcome<Letter> clientSignedOnPaper(Actor witness, LetterId id, UUID scan) {
        return dispatch.clientSignedOnPaper(witness, hold(witness, id, DocumentPermission.LETTER_DRAFT), scan);
    }

    /** @param how it went out, such as "dibawa pendamping"; may be null */
    public Outcome<Letter> markSent(Actor actor, LetterId id, @Nullable String how) {
        return dispatch.send(actor, hold(actor, id, DocumentPermission.LETTER_SEND), how);
    }

    /** Takes its force away; the letter, its number and its page of validity stay and say so. */
    public Outcome<Letter> voidLetter(Actor actor, LetterId id, String reason) {
        return dispatch.makeVoid(actor, hold(actor, id, DocumentPermission.LETTER_VOID), reason);
    }

    /** A letter with its words, or a closed door. */
    public Opened open(Actor actor, LetterId id) {
        Letter letter = rows.find(id).orElseThrow(DoorClosed::new);
        pass(actor, letter, DocumentPermission.LETTER_READ);
        return dispatch.open(actor, letter);
    }

    /** The signed PDF, stamped when it is void; a preview with KONSEP across it before the signature. */
    public byte[] pdf(Actor actor, LetterId id) {
        return pdf(actor, id, null);
    }

    /** @param size of a preview; null for the office's own. A signed letter has the size that it was signed on */
    public byte[] pdf(Actor actor, LetterId id, @Nullable PageSize size) {
        Letter letter = rows.find(id).orElseThrow(DoorClosed::new);
        pass(actor, letter, DocumentPermission.LETTER_READ);
        return dispatch.pdf(actor, letter, size);
    }

    /** An unofficial English copy of a signed letter, drawn anew each time; of a draft there is none. */
    public byte[] english(Actor actor, LetterId id, @Nullable PageSize size) {
        Letter letter = rows.find(id).filter(found -> found.code() != null).orElseThrow(DoorClosed::new);
        pass(actor, letter, DocumentPermission.LETTER_READ);
        return dispatch.english(actor, letter, size);
    }

    /** Without words, newest first; the caller has passed the door for the case. */
    public List<Letter> ofCase(CaseId caseId) {
        return rows.ofCase(caseId);
    }

    /** What {@link #ofCase} asks, to travel with others. */
    public List<Query> asksOfCase(CaseId caseId) {
        return List.of(LetterRows.asksOfCase(caseId), Approvals.asksChainsOf(caseId));
    }

    /** What {@link #waitingFor} and {@link #returnedTo} ask first, to travel with others. */
    public List<Query> asksOpen(Actor actor) {
        return List.of(
                LetterRows.asksOpen(door.visibleCases(actor, DocumentPermission.LETTER_SIGN)),
                LetterRows.asksOpen(door.visibleCases(actor, DocumentPermission.LETTER_DRAFT)));
    }

    /** Letters on which she can act now, oldest first. */
    public List<Letter> waitingFor(Actor actor) {
        List<Letter> open = rows.open(door.visibleCases(actor, DocumentPermission.LETTER_SIGN));
        if (open.isEmpty()) {
            return List.of();
        }
        List<Officer> office = chain.officers(actor);
        return open.stream()
                .filter(letter -> letter.turn()
                        .filter(step -> chain.isNear(actor, step)
                                && chain.seat(office, letter, step).holds(actor.account()))
                        .isPresent())
                .toList();
    }

    /** Her own drafts that came back, oldest first. */
    public List<Letter> returnedTo(Actor actor) {
        return rows.open(door.visibleCases(actor, DocumentPermission.LETTER_DRAFT)).stream()
                .filter(letter -> letter.draftedBy().equals(actor.account()))
                .filter(letter -> letter.state() instanceof LetterState.Draft draft && draft.returned())
                .toList();
    }

    /** Signed letters of a year by the office's calendar, newest first. */
    public List<Letter> register(Actor actor, int year, @Nullable LetterType type, int offset, int limit) {
        door.enter(actor, DocumentPermission.LETTER_REGISTER);
        return rows.signed(door.visibleCases(actor, DocumentPermission.LETTER_REGISTER), year, type, offset, limit);
    }

    /** Letters whose number holds this, newest first, in the cases she may read; the caller has passed a door of her own. */
    public List<Letter> numbered(Actor actor, String part, int most) {
        return rows.numbered(door.visibleCases(actor, DocumentPermission.LETTER_READ), part, most);
    }

    /** Whether she may act in the chain now, without a trace: for drawing buttons. */
    public boolean isTurnOf(Actor actor, Letter letter) {
        return letter.turn()
                .filter(step -> chain.seat(actor, letter, step).holds(actor.account()))
                .isPresent();
    }

    private Letter hold(Actor actor, LetterId id, DocumentPermission permission) {
        Letter letter = rows.hold(id).orElseThrow(DoorClosed::new);
        pass(actor, letter, permission);
        return letter;
    }

    /** Whoever sees cases masked opens only the letters that were sent to her for signature. */
    private void pass(Actor actor, Letter letter, DocumentPermission permission) {
        boolean masked = door.enter(actor, letter.caseId(), permission).isMasked();
        boolean hers = letter.chain().stream().anyMatch(step -> actor.account().equals(step.by()));
        if (masked && !hers && !isTurnOf(actor, letter)) {
            dispatch.turnedAway(actor, letter, permission);
            throw new DoorClosed();
        }
    }
}
