package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Disclosure;
import id.naungan.documents.Letter;
import id.naungan.documents.LetterState;
import id.naungan.documents.Letters;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja pengiriman. Hands a prepared transfer over by its signed letter: to an office of this installation as a sealed offer, to
 * anybody else with a receipt; takes down what those outside answer, and takes it back while nobody has answered.
 */
@Component
public class SendingDesk {
    private final Transfers transfers;
    private final TransferGate gate;
    private final Packing packing;
    private final Letters letters;
    private final Journal journal;
    private final OfficeClock clock;

    SendingDesk(
            Transfers transfers,
            TransferGate gate,
            Packing packing,
            Letters letters,
            Journal journal,
            OfficeClock clock) {
        this.transfers = transfers;
        this.gate = gate;
        this.packing = packing;
        this.letters = letters;
        this.journal = journal;
        this.clock = clock;
    }

    /** Writes down what happened; refused when somebody else wrote since {@code seen}. */
    @Transactional
    public Outcome<Transfer.Kind> record(Actor actor, CaseFile file, Transfer transfer, int seen, Transfer.Act act) {
        Optional<CannotTransfer> why = whyNot(file, transfer, seen, act);
        if (why.isPresent()) {
            return Outcome.refused(why.get());
        }
        if (!transfers.add(actor, file.id(), transfer.id(), transfer.acts().size() + 1, act, clock.now())) {
            return Outcome.refused(CannotTransfer.CHANGED_MEANWHILE);
        }
        journal.record(
                actor,
                file.id(),
                act.kind().event(),
                Entry.at(act.at()).about(transfer.id()).saying(act.words()));
        return switch (act.kind()) {
            case OFFERED -> offered(actor, file, transfer, act);
            case WITHDRAWN -> withdrawn(actor, transfer, act);
            default -> ended(transfer, act);
        };
    }

    /** The letter as it stands now. */
    public Letter letter(CaseFile file, Transfer transfer) {
        return letters.ofCase(file.id()).stream()
                .filter(letter -> letter.id().equals(transfer.letter()))
                .findFirst()
                .orElseThrow();
    }

    private Outcome<Transfer.Kind> offered(Actor actor, CaseFile file, Transfer transfer, Transfer.Act act) {
        Outcome<Disclosure.Parcel> sent = packing.send(actor, file, transfer, letter(file, transfer), act.at());
        return sent.then(parcel -> letter(file, transfer).state() instanceof LetterState.Signed
                ? letters.markSent(actor, transfer.letter(), act.words()).then(letter -> Outcome.done(act.kind()))
                : Outcome.done(act.kind()));
    }

    private Outcome<Transfer.Kind> withdrawn(Actor actor, Transfer transfer, Transfer.Act act) {
        return packing.takeBack(actor, transfer, act.at())
                ? ended(transfer, act)
                : Outcome.refused(CannotTransfer.ANSWERED_ALREADY);
    }

    private Outcome<Transfer.Kind> ended(Transfer transfer, Transfer.Act act) {
        return transfers.end(transfer.id(), act.at())
                ? Outcome.done(act.kind())
                : Outcome.refused(CannotTransfer.CHANGED_MEANWHILE);
    }

    private Optional<CannotTransfer> whyNot(CaseFile file, Transfer transfer, int seen, Transfer.Act act) {
        if (file.isClosed()) {
            return Optional.of(CannotTransfer.CASE_IS_CLOSED);
        }
        if (seen != transfer.acts().size()) {
            return Optional.of(CannotTransfer.CHANGED_MEANWHILE);
        }
        if (transfer.answer() != null) {
            return Optional.of(CannotTransfer.ANSWERED_ALREADY);
        }
        if (!transfer.next().contains(act.kind())) {
            return Optional.of(CannotTransfer.NOT_NOW);
        }
        if (act.at().isAfter(clock.now())) {
            return Optional.of(CannotTransfer.IN_THE_FUTURE);
        }
        // Typed to the minute: what happened in the same minute is not before it.
        if (act.at().isBefore(transfer.lastAt().truncatedTo(ChronoUnit.MINUTES))) {
            return Optional.of(CannotTransfer.BEFORE_THE_LAST_ACT);
        }
        return act.kind() == Transfer.Kind.OFFERED ? whyNotOffer(file, transfer) : Optional.empty();
    }

    private Optional<CannotTransfer> whyNotOffer(CaseFile file, Transfer transfer) {
        LetterState state = letter(file, transfer).state();
        if (state.isOpen()) {
            return Optional.of(CannotTransfer.LETTER_NOT_SIGNED);
        }
        return state.holds() ? gate.whyNot(file) : Optional.of(CannotTransfer.LETTER_DOES_NOT_HOLD);
    }
}
