package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.kernel.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Penanganan di halaman kasus. The plan in force and consent at a glance. */
@Component
class CareSection implements CaseSection {
    private static final int BELOW_THE_CLOCKS = 20;

    private final CareDesk care;
    private final Consents consents;

    CareSection(CareDesk care, Consents consents) {
        this.care = care;
        this.consents = consents;
    }

    @Override
    public int order() {
        return BELOW_THE_CLOCKS;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return file.may(CasePermission.READ_NARRATIVE) && !file.pass().isMasked()
                ? List.of(Consents.asks(file), Plans.asksLast(file))
                : List.of();
    }

    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        if (!file.may(CasePermission.READ_NARRATIVE) || file.pass().isMasked()) {
            return Optional.empty();
        }
        Collection<ConsentSaid> said = consents.of(file).values();
        long yes = said.stream().filter(ConsentSaid::given).count();
        long no = said.size() - yes;
        Plan plan = care.plan(file);
        return plan.items().isEmpty() && said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(
                        "casework/care.jte",
                        Map.of("file", file, "plan", plan, "yes", yes, "no", no),
                        !plan.items().isEmpty()));
    }
}
