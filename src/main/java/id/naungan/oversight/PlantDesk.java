package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.casework.CaseDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Opening;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.persons.Identity;
import id.naungan.standards.Standards;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja rekam umpan (T4). Lays out records of invented people, and says at once who went there. */
@Component
public class PlantDesk {
    private final CaseDesk cases;
    private final Standards standards;
    private final Plants plants;
    private final OfficeClock clock;

    PlantDesk(CaseDesk cases, Standards standards, Plants plants, OfficeClock clock) {
        this.cases = cases;
        this.standards = standards;
        this.plants = plants;
        this.clock = clock;
    }

    public List<Planted> all(Actor actor) {
        return plants.all(actor);
    }

    public Optional<Planted.Trail> trail(Actor actor, String caseId) {
        return plants.find(actor, caseId).map(found -> plants.trail(actor, found));
    }

    /** A closed case under a promise of the office, as it might lie there from before; no clock runs and nobody is asked anything. */
    @Transactional
    public Outcome<CaseFile> plant(Actor actor, String invented) {
        Instant now = clock.now();
        List<Standards.Adopted> promised =
                standards.catalogue(actor.office(), now.atZone(actor.zone()).toLocalDate());
        if (promised.isEmpty()) {
            return Outcome.refused(CannotPlant.NO_STANDARD);
        }
        Standards.Adopted first = promised.getFirst();
        Opening opening = new Opening(
                first.id(),
                first.standard().paths().getFirst().code(),
                "WALK_IN",
                now,
                null,
                Identity.named(invented),
                null);
        CaseFile file = cases.plant(actor, opening);
        plants.add(actor, file.id(), now);
        return Outcome.done(file);
    }

    /** What she did about it; from now on she is told of later openings alone. */
    @Transactional
    public void review(Actor actor, Planted planted, String words) {
        plants.review(actor, planted, words, clock.now());
    }

    @Transactional
    public Outcome<Planted> lift(Actor actor, Planted planted) {
        return plants.lift(actor, planted, clock.now())
                ? Outcome.done(planted)
                : Outcome.refused(CannotPlant.LIFTED_ALREADY);
    }
}
