package id.naungan.simfoni.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import id.naungan.simfoni.EntryDesk;
import id.naungan.simfoni.EntryDesk.Which;
import id.naungan.simfoni.SimfoniPermission;
import id.naungan.simfoni.TwinShelf;
import java.util.Arrays;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who was not entered in Simfoni yet, of whom something has changed, who was; and the lists by which our codes become Simfoni's words. */
@Controller
@RequestMapping("/simfoni")
class ListController {
    private final EntryDesk desk;
    private final TwinShelf shelf;
    private final CaseDoor door;

    ListController(EntryDesk desk, TwinShelf shelf, CaseDoor door) {
        this.desk = desk;
        this.shelf = shelf;
        this.door = door;
    }

    @GetMapping
    ModelAndView list(
            Actor actor, @RequestParam(defaultValue = "") String tampil, @RequestParam(defaultValue = "1") String hal) {
        door.enter(actor, SimfoniPermission.LIST);
        Which which = Arrays.stream(Which.values())
                .filter(one -> one.name().equals(tampil))
                .findFirst()
                .orElse(Which.NOT_ENTERED);
        int page = hal.matches("[1-9]\\d{0,3}") ? Integer.parseInt(hal) : 1;
        return new ModelAndView(
                "simfoni/list",
                Map.of(
                        "which",
                        which,
                        "listed",
                        desk.list(actor, which, page - 1),
                        "number",
                        page,
                        "mayExport",
                        door.may(actor, SimfoniPermission.EXPORT)));
    }

    @GetMapping("/padanan")
    ModelAndView twins(Actor actor) {
        door.enter(actor, SimfoniPermission.LIST);
        return new ModelAndView("simfoni/twins", Map.of("twins", shelf.today()));
    }

    @Bean
    static NavLink simfoniLink() {
        return new NavLink("simfoni.nav", "/simfoni", 40, SimfoniPermission.Code.LIST, false)
                .in(NavGroup.LETTERS, "simfoni.lead");
    }
}
