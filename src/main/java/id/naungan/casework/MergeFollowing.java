package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Akibat penyatuan. What else is settled, and asked anew, once two records are one. */
@Component
class MergeFollowing {
    private final DuplicateNotices notices;
    private final OpposedDesk opposed;
    private final OfficeClock clock;

    MergeFollowing(DuplicateNotices notices, OpposedDesk opposed, OfficeClock clock) {
        this.notices = notices;
        this.opposed = opposed;
        this.clock = clock;
    }

    void merged(Actor actor, PersonId kept, PersonId other) {
        notices.settlePair(actor, kept, other);
        opposed.look(actor, kept, List.of());
    }

    Instant now() {
        return clock.now();
    }
}
