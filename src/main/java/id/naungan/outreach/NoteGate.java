package id.naungan.outreach;

import id.naungan.casework.CaseFile;
import id.naungan.kernel.OfficeClock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gerbang catatan. What holds for whatever is noted of an outreach: the case is open, and the time neither to come nor before the office heard. */
@Component
class NoteGate {
    private final OfficeClock clock;

    NoteGate(OfficeClock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    Optional<CannotNote> whyNot(CaseFile file, Instant at) {
        if (file.isClosed()) {
            return Optional.of(CannotNote.CASE_IS_CLOSED);
        }
        if (at.isAfter(clock.now())) {
            return Optional.of(CannotNote.IN_THE_FUTURE);
        }
        return at.isBefore(file.informationReceivedAt())
                ? Optional.of(CannotNote.BEFORE_THE_INFORMATION)
                : Optional.empty();
    }
}
