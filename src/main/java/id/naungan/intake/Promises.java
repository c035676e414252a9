package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.journal.EventCode;
import id.naungan.kernel.OfficeClock;
import id.naungan.standards.ProcedurePath;
import id.naungan.standards.Standards;
import java.util.List;
import org.springframework.stereotype.Component;

/** Janji di meja penerimaan. The standards of the office that begin with somebody coming, today. */
@Component
class Promises {
    private final Standards standards;
    private final OfficeClock clock;

    Promises(Standards standards, OfficeClock clock) {
        this.standards = standards;
        this.clock = clock;
    }

    List<Standards.Adopted> beginningWith(Actor actor, EventCode event) {
        return standards.beginningWith(
                actor.office(), event.code(), clock.now().atZone(actor.zone()).toLocalDate());
    }

    /** The way through the standard that begins so. */
    static String path(Standards.Adopted promised, EventCode event) {
        return promised.standard().paths().stream()
                .filter(path -> path.steps().getFirst().parts().stream()
                        .anyMatch(part -> part.anyOf().contains(event.code())))
                .map(ProcedurePath::code)
                .findFirst()
                .orElseThrow();
    }
}
