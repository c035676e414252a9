package id.naungan.duty.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.duty.AbsenceDesk;
import id.naungan.duty.DutyPermission;
import id.naungan.duty.Roster;
import id.naungan.duty.RosterDesk;
import id.naungan.kernel.page.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Celah jadwal siaga, to who keeps the roster: the hours without anybody, and who is away without somebody in her place. */
@Component
class GapNotice implements Notice {
    private final RosterDesk roster;
    private final AbsenceDesk absences;
    private final Actors actors;
    private final CaseDoor door;

    GapNotice(RosterDesk roster, AbsenceDesk absences, Actors actors, CaseDoor door) {
        this.roster = roster;
        this.absences = absences;
        this.actors = actors;
        this.door = door;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Shown> on(Place place, HttpServletRequest request) {
        Actor actor = place == Place.WORK ? actors.current(request) : null;
        if (actor == null || !door.may(actor, DutyPermission.READ) || !door.may(actor, DutyPermission.KEEP)) {
            return Optional.empty();
        }
        List<Roster.Gap> gaps = roster.gaps(actor);
        List<Roster.Away> unreplaced = absences.unreplaced(actor);
        Shown shown = new Shown("duty/notice", Map.of("gaps", gaps, "unreplaced", unreplaced));
        if (!gaps.isEmpty()) {
            shown = shown.folded("duty.notice.gaps", gaps.size());
        }
        if (!unreplaced.isEmpty()) {
            shown = shown.folded("duty.notice.unreplaced", unreplaced.size());
        }
        return shown.folds() ? Optional.of(shown) : Optional.empty();
    }
}
