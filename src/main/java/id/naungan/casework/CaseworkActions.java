package id.naungan.casework;

import id.naungan.access.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tindakan pada berkas. The buttons of triage, emergency help and team. */
@Component
class CaseworkActions implements CaseAction {
    @Override
    public List<Offer> offers(Actor actor, CaseFile file) {
        List<Offer> offers = new ArrayList<>();
        if (file.isClosed()) {
            return offers;
        }
        add(offers, file, CasePermission.TRIAGE, "casework.triage", "triase", CaseEvent.TRIAGED);
        add(offers, file, CasePermission.HELP_EMERGENCY, "casework.help", "darurat", CaseEvent.EMERGENCY_HELP_GIVEN);
        add(offers, file, CasePermission.ASSIGN_TEAM, "casework.team", "tim", CaseEvent.TEAM_ASSIGNED);
        return offers;
    }

    private static void add(List<Offer> offers, CaseFile file, CasePermission permission, String key, String page, CaseEvent event) {
        if (file.may(permission)) {
            offers.add(new Offer(key + ".action", file.at(page), Set.of(event.code())));
        }
    }
}
