package id.naungan.accompaniment;

import id.naungan.access.Actor;
import id.naungan.casework.CaseAction;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseSection;
import id.naungan.kernel.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Kegiatan di halaman kasus, with the button that records one. */
@Component
class ActivitySection implements CaseSection, CaseAction {
    private static final int BELOW_REFERRALS = 40;

    private final Activities activities;

    ActivitySection(Activities activities) {
        this.activities = activities;
    }

    @Override
    public int order() {
        return BELOW_REFERRALS;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return file.may(AccompanimentPermission.RECORD) && !file.pass().isMasked()
                ? List.of(Activities.asks(file))
                : List.of();
    }

    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        if (!file.may(AccompanimentPermission.RECORD) || file.pass().isMasked()) {
            return Optional.empty();
        }
        List<Activity> all = activities.of(file);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece("accompaniment/section.jte", Map.of("file", file, "activities", all)));
    }

    @Override
    public List<Offer> offers(Actor actor, CaseFile file) {
        return file.isClosed() || !file.may(AccompanimentPermission.RECORD)
                ? List.of()
                : List.of(new Offer(
                                "accompaniment.action",
                                file.at("kegiatan"),
                                Set.of(AccompanimentEvent.NEGOTIATION.code(), AccompanimentEvent.INVESTIGATION.code()))
                        .in(CaseAction.Group.SERVICE));
    }
}
