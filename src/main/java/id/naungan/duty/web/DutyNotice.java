package id.naungan.duty.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.duty.DutyPermission;
import id.naungan.duty.RosterDesk;
import id.naungan.kernel.page.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Siapa siaga sekarang, on the worklist and the crisis page. */
@Component
class DutyNotice implements Notice {
    private final RosterDesk roster;
    private final Actors actors;
    private final CaseDoor door;

    DutyNotice(RosterDesk roster, Actors actors, CaseDoor door) {
        this.roster = roster;
        this.actors = actors;
        this.door = door;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Shown> on(Place place, HttpServletRequest request) {
        Actor actor = actors.current(request);
        if (actor == null || !door.may(actor, DutyPermission.READ)) {
            return Optional.empty();
        }
        return Optional.of(new Shown("duty/now", Map.of("now", roster.now(actor))));
    }
}
