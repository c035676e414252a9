package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.casework.CannotWrite;
import id.naungan.casework.CaseEvent;
import id.naungan.casework.CaseFile;
import id.naungan.casework.WritingGate;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja kebutuhan. She chooses what help she wants (S4.16); each talk is kept, the last one counts. */
@Component
public class NeedsDesk {
    private final NeedRecords records;
    private final WritingGate gate;
    private final Journal journal;
    private final OfficeClock clock;

    /** What was agreed, with its number, when and by whom it was written down. */
    public record Agreed(int number, Instant at, String by, AgreedNeeds needs) {}

    NeedsDesk(NeedRecords records, WritingGate gate, Journal journal, OfficeClock clock) {
        this.records = records;
        this.gate = gate;
        this.journal = journal;
        this.clock = clock;
    }

    /** {@code seen} is the number of what the typist saw, 0 for nothing. */
    @Transactional
    public Outcome<Integer> agree(Actor actor, CaseFile file, int seen, AgreedNeeds needs) {
        Instant now = clock.now();
        Optional<Refusal> held = gate.holdsInterview(file, CaseEvent.NEEDS_AGREED, now);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        UUID id = UUID.randomUUID();
        if (number(file) != seen || !records.add(actor, file, id, seen + 1, now, needs)) {
            return Outcome.refused(CannotWrite.CHANGED_MEANWHILE);
        }
        journal.record(actor, file.id(), CaseEvent.NEEDS_AGREED, Entry.at(now).about(id));
        return Outcome.done(seen + 1);
    }

    /** Newest first. */
    public List<Agreed> of(CaseFile file) {
        return records.of(file);
    }

    public int number(CaseFile file) {
        return of(file).stream().mapToInt(Agreed::number).max().orElse(0);
    }

    /** What she chose last; empty before the first talk. */
    public List<AgreedNeeds.Line> chosen(CaseFile file) {
        return of(file).stream().findFirst().map(last -> last.needs().chosen()).orElse(List.of());
    }
}
