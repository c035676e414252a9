package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.intake.CrisisDesk;
import id.naungan.kernel.page.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Halaman penerimaan krisis. What stands around its form, for whoever leads to it: her own door and ordinary reception. */
@Component
class CrisisPage {
    static final String TEMPLATE = "intake/crisis";

    private final CrisisDesk desk;
    private final List<Notice> notices;

    CrisisPage(CrisisDesk desk, List<Notice> notices) {
        this.desk = desk;
        this.notices = notices;
    }

    /** Whether the office promises a crisis service at all. */
    boolean isPromised(Actor actor) {
        return desk.isPromised(actor);
    }

    Map<String, Object> around(Actor actor, HttpServletRequest request) {
        return Map.of("numbers", desk.numbers(actor), "notices", Notice.of(notices, Notice.Place.CRISIS, request));
    }
}
