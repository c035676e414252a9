package id.naungan.deadlines.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.deadlines.DeadlinePermission;
import id.naungan.deadlines.HolidayDesk;
import id.naungan.kernel.page.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tahun tanpa daftar libur, to who keeps the table: without it working days are counted wrongly. */
@Component
class HolidayNotice implements Notice {
    private final HolidayDesk holidays;
    private final Actors actors;
    private final CaseDoor door;

    HolidayNotice(HolidayDesk holidays, Actors actors, CaseDoor door) {
        this.holidays = holidays;
        this.actors = actors;
        this.door = door;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Shown> on(Place place, HttpServletRequest request) {
        Actor actor = place == Place.WORK ? actors.current(request) : null;
        List<Integer> years = actor == null || !door.may(actor, DeadlinePermission.HOLIDAYS)
                ? List.of()
                : holidays.unconfirmed(actor);
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown("deadlines/notice", Map.of("years", years))
                        .folded("deadlines.notice.years", years.size()));
    }
}
