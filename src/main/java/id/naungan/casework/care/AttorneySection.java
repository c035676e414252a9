package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CaseSection;
import id.naungan.kernel.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Surat kuasa di halaman kasus, right below the people: who may act for her, and what the holder may be told. */
@Component
class AttorneySection implements CaseSection {
    private static final int BELOW_THE_PEOPLE = 100;

    private final AttorneyDesk desk;
    private final CasePeople people;

    AttorneySection(AttorneyDesk desk, CasePeople people) {
        this.desk = desk;
        this.people = people;
    }

    @Override
    public int order() {
        return BELOW_THE_PEOPLE;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return List.of(PowersOfAttorney.asks(file));
    }

    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        List<PowerOfAttorney> inForce = desk.of(file).stream()
                .filter(power -> power.isInForce(desk.today(actor)))
                .toList();
        if (inForce.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Piece(
                "casework/attorney-section.jte",
                Map.of("file", file, "powers", inForce, "people", people.masked(file), "accused", desk.accused(file))));
    }
}
