package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CasePass;
import id.naungan.kernel.OfficeClock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Berkas baru. A fresh file with a number tried at random, as of now. */
@Component
class CaseStart {
    private final OfficeClock clock;

    CaseStart(OfficeClock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    CaseFile file(Actor actor, CasePass pass, Opening opening, Instant now) {
        return new CaseFile(
                pass,
                pass.caseId(),
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
