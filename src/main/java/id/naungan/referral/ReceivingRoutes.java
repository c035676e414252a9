package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Words;
import id.naungan.standards.StandardVersionId;
import id.naungan.standards.Standards;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Jalur penerimaan. Under which of this office's own promises a case that was handed over to it goes on. */
@Component
public class ReceivingRoutes {
    private final Standards standards;
    private final OfficeClock clock;

    public record Route(StandardVersionId standard, String service, String path, Words title, Words name) {
        /** As a form posts it. */
        public String value() {
            return service + "/" + path;
        }
    }

    ReceivingRoutes(Standards standards, OfficeClock clock) {
        this.standards = standards;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Route> of(Actor actor) {
        return standards
                .catalogue(actor.office(), clock.now().atZone(actor.zone()).toLocalDate())
                .stream()
                .flatMap(adopted -> adopted.standard().paths().stream()
                        .map(path -> new Route(
                                adopted.id(),
                                adopted.standard().code(),
                                path.code(),
                                adopted.standard().title().text(),
                                path.name())))
                .toList();
    }
}
