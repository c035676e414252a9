package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CaseEvent;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.WritingGate;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja konseling. Notes of talks, each kept for those whose work it is (S4.16, S5.11). */
@Component
public class CounsellingDesk {
    private final Counsellings sessions;
    private final WritingGate gate;
    private final CaseDoor door;
    private final Journal journal;
    private final OfficeClock clock;

    /** Konseling ditolak. */
    public enum CannotCounsel implements Refusal {
        NOT_HER_PROFESSION;

        @Override
        public String key() {
            return "casework.cannot-counsel." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    CounsellingDesk(Counsellings sessions, WritingGate gate, CaseDoor door, Journal journal, OfficeClock clock) {
        this.sessions = sessions;
        this.gate = gate;
        this.door = door;
        this.journal = journal;
        this.clock = clock;
    }

    /** Nobody writes a note that she could not open afterwards. */
    @Transactional
    public Outcome<UUID> record(Actor actor, CaseFile file, Counselling session, Counselling.Note note) {
        Optional<Refusal> held = gate.holdsInterview(file, CaseEvent.COUNSELLED, session.at());
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        if (!session.kind().isOpenTo(file)) {
            return Outcome.refused(CannotCounsel.NOT_HER_PROFESSION);
        }
        UUID id = sessions.add(actor, file, session, note, clock.now());
        journal.record(
                actor, file.id(), CaseEvent.COUNSELLED, Entry.at(session.at()).about(id));
        return Outcome.done(id);
    }

    /** Newest first; opening psychological notes is written down by itself. */
    public List<Counselling> of(Actor actor, CaseFile file) {
        List<Counselling> all = sessions.of(file);
        if (all.stream().anyMatch(one -> one.kind() == CounsellingKind.PSYCHOLOGICAL && one.note() != null)) {
            door.note(actor, file.id(), CasePermission.READ_PSYCHOLOGY, "counselling", null);
        }
        return all;
    }
}
