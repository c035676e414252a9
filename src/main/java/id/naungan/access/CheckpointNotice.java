package id.naungan.access;

import id.naungan.kernel.page.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Titik periksa tidak tersalin, to who answers for the office or its machine, until every place takes its copy again. */
@Component
class CheckpointNotice implements Notice {
    private final CheckpointPlaces places;
    private final Actors actors;
    private final CaseDoor door;

    CheckpointNotice(CheckpointPlaces places, Actors actors, CaseDoor door) {
        this.places = places;
        this.actors = actors;
        this.door = door;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Optional<Shown> on(Place place, HttpServletRequest request) {
        Actor actor = place == Place.WORK ? actors.current(request) : null;
        return actor == null || !door.may(actor, AccountPermission.WATCH)
                ? Optional.empty()
                : places.missedSince().map(since -> new Shown("access/checkpoint-notice", Map.of("since", since)));
    }
}
