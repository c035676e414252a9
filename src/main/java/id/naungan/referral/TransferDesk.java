package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseLetters;
import id.naungan.casework.Disclosure;
import id.naungan.casework.Disclosure.Field;
import id.naungan.casework.Disclosure.Going;
import id.naungan.documents.LetterId;
import id.naungan.documents.LetterType;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja pelimpahan. Prepares the hand-over of a case to the authority that is competent for it, with its letter (S2.15). */
@Component
public class TransferDesk {
    /** In a letter to an office of this installation she goes by these alone; who she is lies in the sealed parcel. */
    private static final Set<Field> ON_PAPER = EnumSet.of(Field.INITIALS, Field.SEX, Field.BIRTH);

    private final Transfers transfers;
    private final TransferGate gate;
    private final CaseLetters writing;
    private final Disclosure disclosure;
    private final Journal journal;
    private final OfficeClock clock;

    TransferDesk(
            Transfers transfers,
            TransferGate gate,
            CaseLetters writing,
            Disclosure disclosure,
            Journal journal,
            OfficeClock clock) {
        this.transfers = transfers;
        this.gate = gate;
        this.writing = writing;
        this.disclosure = disclosure;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why nothing can be handed over now; empty when it can. */
    public Optional<CannotTransfer> whyNot(CaseFile file) {
        return gate.whyNot(file)
                .or(() -> transfers.isRunning(file) ? Optional.of(CannotTransfer.ALREADY_RUNNING) : Optional.empty());
    }

    /** @param reporterAsked whether she who reported said yes to going along */
    @Transactional
    public Outcome<UUID> prepare(Actor actor, CaseFile file, TransferDraft draft, boolean reporterAsked) {
        Optional<Refusal> held = whyNot(file).<Refusal>map(why -> why).or(() -> whyNot(file, draft, reporterAsked));
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        return disclosure.release(actor, file, request(draft)).then(released -> drafted(actor, file, draft, released));
    }

    private Optional<Refusal> whyNot(CaseFile file, TransferDraft draft, boolean reporterAsked) {
        if (draft.going().contains(Going.REPORTER) && !reporterAsked) {
            return Optional.of(CannotTransfer.REPORTER_NOT_ASKED);
        }
        if (draft.ground().basis() == Disclosure.Basis.VITAL_INTEREST && draft.urgency() != Urgency.EMERGENCY) {
            return Optional.of(CannotTransfer.NOT_AN_EMERGENCY);
        }
        return gate.tellsAddress(file, draft.words())
                ? Optional.of(CannotTransfer.TELLS_ADDRESS)
                : disclosure.tellsWhere(file, draft.along());
    }

    private Outcome<UUID> drafted(Actor actor, CaseFile file, TransferDraft draft, Disclosure.Released released) {
        LetterId letter = writing.draft(
                actor,
                file,
                LetterType.TRANSFER_NOTE,
                TransferLetter.of(file.number(), draft, released.values(), actor.displayName()));
        Instant now = clock.now();
        UUID id = UUID.randomUUID();
        if (!transfers.add(actor, file, id, draft, letter, now)) {
            return Outcome.refused(CannotTransfer.ALREADY_RUNNING);
        }
        journal.record(actor, file.id(), TransferEvent.PREPARED, Entry.at(now).about(id));
        return Outcome.done(id);
    }

    /** Newest first, their words opened; for pages behind the door. */
    public List<Transfer> of(CaseFile file) {
        return transfers.of(file);
    }

    public Optional<Transfer> find(CaseFile file, UUID id) {
        return transfers.find(file, id);
    }

    /** What the letter tells; no address of hers stands on paper. */
    private static Disclosure.Request request(TransferDraft draft) {
        Set<Field> told = EnumSet.of(Field.INITIALS);
        draft.ground().fields().stream()
                .filter(field -> !draft.receiver().isHere() || ON_PAPER.contains(field))
                .filter(field -> field != Field.ADDRESS)
                .forEach(told::add);
        return request(draft, told);
    }

    static Disclosure.Request request(TransferDraft draft, Set<Field> fields) {
        return new Disclosure.Request(
                draft.ground().basis(),
                draft.ground().article(),
                LetterType.TRANSFER_NOTE.code(),
                draft.receiver().partner(),
                draft.receiver().name(),
                fields);
    }
}
