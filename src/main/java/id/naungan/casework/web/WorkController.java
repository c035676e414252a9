package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CasePermission;
import id.naungan.casework.WorkDesk;
import id.naungan.casework.WorkSource;
import id.naungan.kernel.page.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The landing page after sign-in: past the limit, today, waiting for others, newly assigned. */
@Controller
@RequestMapping("/kerja")
class WorkController {
    private final WorkDesk desk;
    private final CaseDoor door;
    private final List<Notice> notices;

    WorkController(WorkDesk desk, CaseDoor door, List<Notice> notices) {
        this.desk = desk;
        this.door = door;
        this.notices = notices;
    }

    @GetMapping
    ModelAndView today(Actor actor, HttpServletRequest request, Locale locale) {
        if (door.may(actor, CasePermission.LIST)) {
            door.enter(actor, CasePermission.LIST);
            return board(desk.board(actor, locale), request);
        }
        List<Notice.Shown> notices = notices(request);
        if (notices.isEmpty() || !door.may(actor, CasePermission.NOTICE)) {
            return new ModelAndView("redirect:/saya");
        }
        // Who has no case is here only for what needs her attention: the table of holidays, or the machine.
        door.enter(actor, CasePermission.NOTICE);
        return board(WorkDesk.nothing(), request);
    }

    private ModelAndView board(Map<WorkSource.Group, List<WorkDesk.Line>> board, HttpServletRequest request) {
        return new ModelAndView("casework/work", Map.of("board", board, "notices", notices(request)));
    }

    private List<Notice.Shown> notices(HttpServletRequest request) {
        return Notice.of(notices, Notice.Place.WORK, request);
    }
}
