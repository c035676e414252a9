package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CasePermission;
import id.naungan.casework.WorkDesk;
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

    WorkController(WorkDesk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    @GetMapping
    ModelAndView today(Actor actor, Locale locale) {
        if (!door.may(actor, CasePermission.LIST)) {
            return new ModelAndView("redirect:/saya");
        }
        door.enter(actor, CasePermission.LIST);
        return new ModelAndView("casework/work", Map.of("board", desk.board(actor, locale)));
    }
}
