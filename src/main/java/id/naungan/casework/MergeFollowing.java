package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Akibat penyatuan. What else is settled, and asked anew, once two records are one. */
@Component
class MergeFollowing {
    private final DuplicateNotices notices;
    private final OpposedDesk opposed;
    private final CasePeople people;
    private final Cases cases;
    private final CaseDoor door;
    private final OfficeClock clock;

    MergeFollowing(
            DuplicateNotices notices,
            OpposedDesk opposed,
            CasePeople people,
            Cases cases,
            CaseDoor door,
            OfficeClock clock) {
        this.notices = notices;
        this.opposed = opposed;
        this.people = people;
        this.cases = cases;
        this.door = door;
        this.clock = clock;
    }

    /** In each case concerned somebody is known better than before. */
    void merged(Actor actor, PersonId kept, PersonId other, Set<CaseId> concerned) {
        notices.settlePair(actor, kept, other);
        opposed.look(actor, kept, List.of());
        for (CaseId caseId : concerned) {
            people.changed(actor, cases.get(door.enter(actor, caseId, CasePermission.COMPARE_PEOPLE)));
        }
    }

    Instant now() {
        return clock.now();
    }
}
