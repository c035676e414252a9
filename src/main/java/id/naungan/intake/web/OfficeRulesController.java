package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.intake.IntakePermission;
import id.naungan.intake.OfficeRules;
import id.naungan.intake.ReportRoutes;
import id.naungan.kernel.page.Reply;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How long reports and hand-overs may wait in this office, and which path takes a report that no standard promises. */
@Controller
@RequestMapping("/kantor/laporan")
class OfficeRulesController {
    private static final String TEMPLATE = "intake/office-rules";
    private static final int MOST_MINUTES = 10080;
    private static final int MOST_HOURS = 720;

    private final OfficeRules rules;
    private final ReportRoutes routes;
    private final CaseDoor door;

    OfficeRulesController(OfficeRules rules, ReportRoutes routes, CaseDoor door) {
        this.rules = rules;
        this.routes = routes;
        this.door = door;
    }

    record RulesForm(
            @Nullable String minutes,
            @Nullable String hours,
            @Nullable String route) {}

    @GetMapping
    ModelAndView form(Actor actor) {
        door.enter(actor, IntakePermission.OVERSEE);
        var rule = rules.of(actor.office());
        return new ModelAndView(TEMPLATE, Map.of("routes", routes.all(actor)))
                .addObject(
                        "form",
                        new RulesForm(
                                String.valueOf(rule.report().toMinutes()),
                                String.valueOf(rule.handOver().toHours()),
                                rule.route()));
    }

    @PostMapping
    ModelAndView set(Actor actor, @ModelAttribute("form") RulesForm form, BindingResult faults) {
        door.enter(actor, IntakePermission.OVERSEE);
        int minutes = number(form.minutes());
        int hours = number(form.hours());
        if (minutes < 5 || minutes > MOST_MINUTES) {
            Reply.fault(faults, "minutes", "intake.rules.minutes.fault");
        }
        if (hours < 1 || hours > MOST_HOURS) {
            Reply.fault(faults, "hours", "intake.rules.hours.fault");
        }
        String route = form.route() == null || form.route().isBlank() ? null : form.route();
        if (route != null
                && routes.all(actor).stream().noneMatch(one -> one.value().equals(route))) {
            Reply.fault(faults, "route", "casework.form.unknown-choice");
        }
        if (faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, Map.of("routes", routes.all(actor)));
        }
        rules.set(actor, new OfficeRules.OfficeRule(Duration.ofMinutes(minutes), Duration.ofHours(hours), route));
        return Reply.goTo("/laporan");
    }

    private static int number(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }
}
