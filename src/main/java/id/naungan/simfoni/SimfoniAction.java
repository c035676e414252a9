package id.naungan.simfoni;

import id.naungan.access.Actor;
import id.naungan.casework.CaseAction;
import id.naungan.casework.CaseFile;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Simfoni di halaman kasus: the way to the sheet, and the act by which the step of the standard is done (S2.17). */
@Component
class SimfoniAction implements CaseAction {

    @Override
    public List<Offer> offers(Actor actor, CaseFile file) {
        return file.may(SimfoniPermission.LIST)
                ? List.of(new Offer("simfoni.action", file.at("simfoni"), Set.of(SimfoniEvent.ENTERED.code()))
                        .in(Group.PAPERS))
                : List.of();
    }
}
