package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Opening;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.standards.Standards;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja penerimaan. Takes in whoever comes to the office and is not in a crisis (S4.10, S5.3, S5.7). */
@Component
public class ReceptionDesk {
    private final CaseDesk cases;
    private final Promises promises;
    private final Receptions receptions;
    private final ReporterDesk reporters;
    private final GuestBookDesk guests;
    private final OfficeClock clock;

    ReceptionDesk(
            CaseDesk cases,
            Promises promises,
            Receptions receptions,
            ReporterDesk reporters,
            GuestBookDesk guests,
            OfficeClock clock) {
        this.cases = cases;
        this.promises = promises;
        this.receptions = receptions;
        this.reporters = reporters;
        this.guests = guests;
        this.clock = clock;
    }

    /** The services that begin with somebody coming, as the office promises them today. */
    public List<Standards.Adopted> promised(Actor actor) {
        return promises.beginningWith(actor, IntakeEvent.REPORT_WALK_IN);
    }

    /** A number and running clocks; a client who speaks for herself is her own reporter without being asked. */
    @Transactional
    public Outcome<CaseFile> receive(Actor actor, Reception reception) {
        Optional<Standards.Adopted> promised = promised(actor).stream()
                .filter(adopted -> adopted.standard().code().equals(reception.standard()))
                .findFirst();
        if (promised.isEmpty()) {
            return Outcome.refused(CannotReceive.NO_WALK_IN_STANDARD);
        }
        Instant now = clock.now();
        Opening opening = new Opening(
                promised.get().id(),
                Promises.path(promised.get(), IntakeEvent.REPORT_WALK_IN),
                "WALK_IN",
                reception.informationReceivedAt(),
                reception.informationReceivedAt(),
                reception.client(),
                reception.known());
        return cases.open(actor, opening, IntakeEvent.REPORT_WALK_IN).then(file -> {
            receptions.add(actor, file, reception, now);
            if (reception.came() != Reception.Came.REPORTER) {
                reporters.isTheClient(actor, file);
            }
            return reception.guest() == null
                    ? Outcome.done(file)
                    : guests.join(actor, file, reception.guest()).then(joined -> Outcome.done(file));
        });
    }

    /** Whether it was seen at the counter that she is not safe. */
    public boolean isUnsafe(CaseFile file) {
        return receptions.find(file).map(kept -> !kept.safeNow()).orElse(false);
    }

    /** Who came; empty for a case that came by another way. */
    public Optional<Reception.Came> came(CaseFile file) {
        return receptions.find(file).map(Receptions.Kept::came);
    }
}
