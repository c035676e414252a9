package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Berkas baru. A fresh file with a number tried at random, as of now. */
@Component
class CaseStart {
    private final CaseDoor door;
    private final OfficeClock clock;

    CaseStart(CaseDoor door, OfficeClock clock) {
        this.door = door;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    CaseFile file(Actor actor, CaseId id, Opening opening, Instant now) {
        return new CaseFile(
                door.enter(actor, id, CasePermission.OPEN),
                id,
                actor.office(),
                CaseNumbers.next(now.atZone(actor.zone())),
                CaseState.UNVERIFIED,
                opening.standard(),
                opening.path(),
                opening.informationReceivedAt(),
                now,
                null,
                null,
                null,
                false,
                0);
    }
}
