package id.naungan.partners;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeId;
import id.naungan.standards.ProcedureStep;
import id.naungan.standards.Standards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tujuan rujukan menurut standar. Which need the standards in force send where, as rules (S4.20-S4.24). */
@Component
class PublishedRoutes {
    private final Standards standards;

    PublishedRoutes(Standards standards) {
        this.standards = standards;
    }

    boolean exist(OfficeId office) {
        return steps(standards.catalogue(office)).findAny().isPresent();
    }

    List<RoutingRule> of(Actor actor, LocalDate day) {
        List<RoutingRule> rules = new ArrayList<>();
        steps(standards.catalogue(actor.office(), day)).forEach(step -> add(rules, step));
        return rules;
    }

    private static Stream<ProcedureStep> steps(List<Standards.Adopted> adopted) {
        return adopted.stream()
                .flatMap(one -> one.standard().paths().stream())
                .flatMap(path -> path.steps().stream())
                .filter(step -> step.routings().stream()
                        .anyMatch(routing -> !routing.kinds().isEmpty()));
    }

    private static void add(List<RoutingRule> rules, ProcedureStep step) {
        String source = step.clause().source().label();
        for (Need need : Need.values()) {
            int priority = 1;
            for (ProcedureStep.Routing routing : step.routings()) {
                for (String code : routing.needs().contains(need.code()) ? routing.kinds() : List.<String>of()) {
                    rules.add(new RoutingRule(null, need, kind(code), null, priority++, source));
                }
            }
        }
    }

    private static PartnerKind kind(String code) {
        return Stream.of(PartnerKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
