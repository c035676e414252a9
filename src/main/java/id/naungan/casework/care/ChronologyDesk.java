package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CannotWrite;
import id.naungan.casework.CaseEvent;
import id.naungan.casework.CaseFile;
import id.naungan.casework.WritingGate;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja kronologi. Takes down what she tells, once she is safe and able to talk; nothing told is ever written over,
 * a correction stands beside what it corrects (S4.15, S5.9).
 */
@Component
public class ChronologyDesk {
    private final Chronologies entries;
    private final WritingGate gate;
    private final Journal journal;
    private final OfficeClock clock;

    /** What is taken down now. */
    public record Telling(
            @Nullable PersonId toldBy, @Nullable UUID corrects, ChronologyEntry.Story story) {}

    ChronologyDesk(Chronologies entries, WritingGate gate, Journal journal, OfficeClock clock) {
        this.entries = entries;
        this.gate = gate;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Outcome<UUID> record(Actor actor, CaseFile file, Telling telling) {
        Instant now = clock.now();
        CaseEvent event = telling.corrects() == null ? CaseEvent.CHRONOLOGY_RECORDED : CaseEvent.CHRONOLOGY_CORRECTED;
        Optional<Refusal> held = gate.holdsInterview(file, event, now);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        LocalDate day = telling.story().day();
        if (day != null && day.isAfter(now.atZone(actor.zone()).toLocalDate())) {
            return Outcome.refused(CannotWrite.IN_THE_FUTURE);
        }
        if (telling.corrects() != null) {
            entry(file, telling.corrects());
        }
        UUID id = UUID.randomUUID();
        if (!entries.add(actor, file, id, now, telling)) {
            return Outcome.refused(CannotWrite.CHANGED_MEANWHILE);
        }
        journal.record(actor, file.id(), event, Entry.at(now).about(id));
        return Outcome.done(id);
    }

    /** By the day of what happened, those without a day last; each with what corrects it. */
    public List<ChronologyEntry> of(CaseFile file) {
        return entries.of(file).stream()
                .sorted(Comparator.comparing(
                        entry -> entry.story().day(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** The entry, or {@link DoorClosed} when this case has none of this number. */
    public ChronologyEntry entry(CaseFile file, UUID id) {
        return entries.of(file).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(DoorClosed::new);
    }
}
