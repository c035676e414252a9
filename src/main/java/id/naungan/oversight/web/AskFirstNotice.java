package id.naungan.oversight.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.intake.IntakePermission;
import id.naungan.kernel.page.Notice;
import id.naungan.oversight.Meetings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tanya dulu, at the counter: ask your supervisor before you call the next visitor. It tells nothing of why. */
@Component
class AskFirstNotice implements Notice {
    private final Meetings meetings;
    private final Actors actors;
    private final CaseDoor door;

    AskFirstNotice(Meetings meetings, Actors actors, CaseDoor door) {
        this.meetings = meetings;
        this.actors = actors;
        this.door = door;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Shown> on(Place place, HttpServletRequest request) {
        Actor actor = place == Place.WORK || place == Place.FIELD ? null : actors.current(request);
        return actor != null && door.may(actor, IntakePermission.SIGN_GUEST) && meetings.asksFirst(actor)
                ? Optional.of(new Shown("oversight/ask-first", Map.of()))
                : Optional.empty();
    }
}
