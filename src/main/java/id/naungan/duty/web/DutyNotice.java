package id.naungan.duty.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.duty.AbsenceDesk;
import id.naungan.duty.DutyPermission;
import id.naungan.duty.RosterDesk;
import id.naungan.kernel.page.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Siapa siaga sekarang, on the worklist and the crisis page; to who keeps the roster also where it has gaps and who is away unreplaced. */
@Component
class DutyNotice implements Notice {
    private final RosterDesk roster;
    private final AbsenceDesk absences;
    private final Actors actors;
    private final CaseDoor door;

    DutyNotice(RosterDesk roster, AbsenceDesk absences, Actors actors, CaseDoor door) {
        this.roster = roster;
        this.absences = absences;
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
        boolean keeps = place == Place.WORK && door.may(actor, DutyPermission.KEEP);
        return Optional.of(new Shown(
                "duty/notice",
                Map.of(
                        "now",
                        roster.now(actor),
                        "gaps",
                        keeps ? roster.gaps(actor) : List.of(),
                        "unreplaced",
                        keeps ? absences.unreplaced(actor) : List.of())));
    }
}
