package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.documents.RecordPaper.Fate;
import id.naungan.documents.RecordPaper.Mark;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Penandaan naskah. What became of a printed paper; the timeline is told when it comes back signed. */
@Component
class PaperMarks {
    private final PaperRows rows;
    private final Vault vault;
    private final Journal journal;
    private final OfficeClock clock;

    PaperMarks(PaperRows rows, Vault vault, Journal journal, OfficeClock clock) {
        this.rows = rows;
        this.vault = vault;
        this.journal = journal;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    Outcome<UUID> mark(Actor actor, RecordPaper paper, int seen, RecordPapers.Marking marking) {
        Instant now = clock.now();
        Optional<Refusal> held = refusal(actor, paper, marking, now);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        if (paper.marks().size() != seen) {
            return Outcome.refused(CannotMark.CHANGED_MEANWHILE);
        }
        if (marking.fate() != Fate.SCANNED) {
            return write(actor, paper, seen, marking, null, now);
        }
        return vault.keep(actor, paper.caseId(), marking.scan().as(paper.kind().code()))
                .then(scan -> write(actor, paper, seen, marking, scan, now));
    }

    private Outcome<UUID> write(
            Actor actor, RecordPaper paper, int seen, RecordPapers.Marking marking, @Nullable UUID scan, Instant now) {
        Mark mark = new Mark(
                marking.fate(),
                marking.on(),
                Printable.line(marking.witness()),
                Printable.text(marking.words()),
                scan,
                now,
                actor.displayName());
        if (!rows.mark(actor, paper, seen, mark)) {
            return Outcome.refused(CannotMark.CHANGED_MEANWHILE);
        }
        tell(actor, paper, mark);
        return Outcome.done(paper.id());
    }

    /** A scan that follows a paper in the cabinet is the same signature, and no further fact. */
    private void tell(Actor actor, RecordPaper paper, Mark mark) {
        Entry entry = Entry.at(mark.at()).about(paper.id());
        if (mark.fate() == Fate.NOT_SIGNED) {
            journal.record(actor, paper.caseId(), PaperEvent.NOT_SIGNED, entry);
        } else if (mark.fate().isSigned() && !paper.isSigned()) {
            journal.record(actor, paper.caseId(), PaperEvent.signed(paper.kind()), entry);
        }
    }

    private static Optional<Refusal> refusal(
            Actor actor, RecordPaper paper, RecordPapers.Marking marking, Instant now) {
        LocalDate printed = paper.printedAt().atZone(actor.zone()).toLocalDate();
        if (marking.on().isAfter(now.atZone(actor.zone()).toLocalDate())) {
            return Optional.of(CannotMark.IN_THE_FUTURE);
        }
        if (marking.on().isBefore(printed)) {
            return Optional.of(CannotMark.BEFORE_IT_WAS_PRINTED);
        }
        return marking.fate() == Fate.IN_CABINET && marking.witness().isBlank()
                ? Optional.of(CannotMark.WITNESS_MISSING)
                : Optional.empty();
    }
}
