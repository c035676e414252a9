package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Words;
import id.naungan.standards.ProcedurePath;
import id.naungan.standards.Standard;
import id.naungan.standards.StandardVersionId;
import id.naungan.standards.Standards;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Jalur untuk laporan. Under which promise a report becomes a case: first the paths that begin with its channel,
 * then the one the office chose for all others, then the rest.
 */
@Component
public class ReportRoutes {
    private final Standards standards;
    private final OfficeRules rules;
    private final OfficeClock clock;

    /** A path of a standard in force; {@code promised} when it begins with the report's own event, {@code outreach} when it goes to her. */
    public record Route(
            StandardVersionId standard,
            String service,
            String path,
            Words title,
            Words name,
            boolean promised,
            boolean outreach) {
        /** As a form posts it. */
        public String value() {
            return service + "/" + path;
        }
    }

    ReportRoutes(Standards standards, OfficeRules rules, OfficeClock clock) {
        this.standards = standards;
        this.rules = rules;
        this.clock = clock;
    }

    /** The first one is proposed. */
    @Transactional(readOnly = true)
    public List<Route> of(Actor actor, ReportChannel channel) {
        String usual = rules.of(actor.office()).route();
        return all(actor, channel).stream()
                .sorted(Comparator.comparing((Route route) -> !route.promised())
                        .thenComparing(route -> !route.value().equals(usual)))
                .toList();
    }

    /** Every path of the standards in force, for the office's own choice. */
    @Transactional(readOnly = true)
    public List<Route> all(Actor actor) {
        return all(actor, ReportChannel.PHONE);
    }

    private List<Route> all(Actor actor, ReportChannel channel) {
        return standards
                .catalogue(actor.office(), clock.now().atZone(actor.zone()).toLocalDate())
                .stream()
                .flatMap(adopted -> adopted.standard().paths().stream().map(path -> route(adopted, path, channel)))
                .toList();
    }

    private static Route route(Standards.Adopted adopted, ProcedurePath path, ReportChannel channel) {
        boolean promised = path.steps().getFirst().parts().stream()
                .anyMatch(part -> part.anyOf().contains(channel.event().code()));
        return new Route(
                adopted.id(),
                adopted.standard().code(),
                path.code(),
                adopted.standard().title().text(),
                path.name(),
                promised,
                adopted.standard().function() == Standard.ServiceFunction.OUTREACH);
    }
}
