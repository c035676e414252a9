package id.naungan.outreach.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import id.naungan.outreach.OutreachList;
import id.naungan.outreach.OutreachPermission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of all who are to be reached, one of them, and where she is: shown only when somebody asks. */
@Controller
class OutreachController {
    private static final String LIST = "/penjangkauan";
    private static final String CASE = "/kasus/{id}/penjangkauan";

    private final OutreachList list;
    private final OutreachPages pages;
    private final CasePeople people;
    private final CaseDoor door;

    OutreachController(OutreachList list, OutreachPages pages, CasePeople people, CaseDoor door) {
        this.list = list;
        this.pages = pages;
        this.people = people;
        this.door = door;
    }

    @GetMapping(LIST)
    ModelAndView list(Actor actor) {
        door.enter(actor, OutreachPermission.READ);
        return new ModelAndView("outreach/list", Map.of("rows", list.of(actor)));
    }

    @GetMapping(CASE)
    ModelAndView show(@Open(OutreachPermission.Code.READ) CaseFile file, HttpServletRequest request) {
        return new ModelAndView("outreach/outreach", Map.of("view", pages.of(file, request)));
    }

    /** For the road: nothing of her but the number of the file. */
    @GetMapping(CASE + "/kunjungan")
    ModelAndView visit(@Open(OutreachPermission.Code.READ) CaseFile file, HttpServletRequest request) {
        OutreachView view = pages.of(file, request);
        return view.outreach().open().isEmpty()
                ? new ModelAndView("redirect:" + view.at(""))
                : new ModelAndView("outreach/field", Map.of("view", view));
    }

    /** The page behind "Tampilkan": coming here is what is written down. */
    @GetMapping(CASE + "/tujuan")
    ModelAndView destination(@Open(CasePermission.Code.READ_IDENTITY) CaseFile file, Actor actor) {
        boolean accused = people.isReporterAccused(file);
        return new ModelAndView(
                "outreach/destination",
                Map.of("file", file, "destinations", people.destinations(actor, file), "reporterAccused", accused));
    }

    @Bean
    static NavLink outreachLink() {
        return new NavLink("outreach.nav", LIST, 40, OutreachPermission.Code.READ, false)
                .in(NavGroup.DUTY, "outreach.nav.about");
    }
}
