package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseAction;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tindakan penerimaan biasa, offered beside the step that waits for each. */
@Component
class ReceptionActions implements CaseAction {

    @Override
    public List<Offer> offers(Actor actor, CaseFile file) {
        List<Offer> offers = new ArrayList<>();
        if (file.isClosed()) {
            return offers;
        }
        if (file.may(IntakePermission.SIGN_GUEST)) {
            offers.add(offer(file, "guest", "buku-tamu", IntakeEvent.GUEST_BOOK_SIGNED));
        }
        if (file.may(CasePermission.WRITE_IDENTITY)) {
            offers.add(offer(file, "reporter", "pelapor", IntakeEvent.REPORTER_RECORDED));
        }
        if (file.may(IntakePermission.FORM)) {
            offers.add(offer(file, "form", "formulir", IntakeEvent.FORM_FILLED));
        }
        if (file.may(IntakePermission.INTERVIEW)) {
            offers.add(offer(file, "interview", "wawancara", IntakeEvent.INTERVIEWED));
        }
        return offers;
    }

    private static Offer offer(CaseFile file, String task, String page, IntakeEvent event) {
        return new Offer("intake.task." + task, file.at(page), Set.of(event.code())).in(Group.RECEPTION);
    }
}
