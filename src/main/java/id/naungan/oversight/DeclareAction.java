package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.casework.CaseAction;
import id.naungan.casework.CaseFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Benturan kepentingan di halaman kasus: for every officer to say of herself, for a supervisor to note. */
@Component
class DeclareAction implements CaseAction {

    @Override
    public List<Offer> offers(Actor actor, CaseFile file) {
        List<Offer> offers = new ArrayList<>();
        if (file.may(OversightPermission.DECLARE)) {
            offers.add(new Offer("oversight.action.say", file.at("hubungan-saya"), Set.of()).in(Group.SAFETY));
        }
        if (file.may(OversightPermission.KEEP_OUT)) {
            offers.add(new Offer("oversight.action.keep-out", file.at("pengecualian"), Set.of()).in(Group.SAFETY));
        }
        if (file.may(OversightPermission.READERS)) {
            offers.add(new Offer("oversight.action.readers", file.at("pembaca"), Set.of()).in(Group.SAFETY));
        }
        return offers;
    }
}
