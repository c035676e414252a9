package id.naungan.deadlines.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.deadlines.Alarms;
import id.naungan.deadlines.DeadlinePermission;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Peringatan saya. What rang for her and she has not put aside yet. */
@Controller
class AlarmPages {
    private static final String PAGE = "/peringatan";
    private static final int MOST = 100;

    private final CaseDoor door;
    private final Alarms alarms;

    AlarmPages(CaseDoor door, Alarms alarms) {
        this.door = door;
        this.alarms = alarms;
    }

    @GetMapping(PAGE)
    ModelAndView show(Actor actor) {
        door.enter(actor, DeadlinePermission.READ);
        return new ModelAndView("deadlines/alarms", Map.of("alarms", alarms.unread(actor, MOST)));
    }

    @PostMapping(PAGE + "/dilihat")
    ModelAndView seen(Actor actor, @RequestParam(required = false) @Nullable List<String> alarm) {
        door.enter(actor, DeadlinePermission.READ);
        alarms.seen(actor, numbers(alarm == null ? List.of() : alarm));
        return new ModelAndView("redirect:" + PAGE);
    }

    /** Those that are numbers at all; whoever sends others means no alarm of ours. */
    private static List<UUID> numbers(List<String> texts) {
        List<UUID> numbers = new ArrayList<>();
        for (String text : texts.subList(0, Math.min(texts.size(), MOST))) {
            try {
                numbers.add(UUID.fromString(text));
            } catch (IllegalArgumentException noNumber) {
                continue;
            }
        }
        return numbers;
    }

    @Bean
    static NavLink alarmsLink() {
        return new NavLink("deadlines.nav.alarms", PAGE, 30, DeadlinePermission.READ.code(), false)
                .in(NavGroup.DUTY, "deadlines.alarms.about");
    }
}
