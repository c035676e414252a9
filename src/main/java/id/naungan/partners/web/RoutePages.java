package id.naungan.partners.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Faults;
import id.naungan.partners.Need;
import id.naungan.partners.PartnerDesk;
import id.naungan.partners.PartnerKind;
import id.naungan.partners.PartnerPermission;
import id.naungan.partners.Partners;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Aturan rujukan: which need goes to whom. */
@Controller
@RequestMapping(RoutePages.LIST)
class RoutePages {
    static final String LIST = PartnerPages.LIST + "/aturan";

    private final CaseDoor door;
    private final Partners partners;
    private final PartnerDesk desk;
    private final OfficeClock clock;

    /** As it was typed; {@code target} is a kind or the number of a partner. */
    public record RuleForm(
            @Nullable String need,
            @Nullable String target,
            @Nullable String priority) {}

    RoutePages(CaseDoor door, Partners partners, PartnerDesk desk, OfficeClock clock) {
        this.door = door;
        this.partners = partners;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        door.enter(actor, PartnerPermission.READ);
        return page(actor, new ModelAndView("partners/rules", Map.of(Faults.FORM, new RuleForm(null, null, null))));
    }

    @PostMapping
    ModelAndView add(Actor actor, @ModelAttribute(Faults.FORM) RuleForm form, BindingResult faults) {
        door.enter(actor, PartnerPermission.WRITE);
        Optional<Need> need = Typed.code(Need.class, form.need());
        if (need.isEmpty()) {
            faults.rejectValue("need", "NotNull");
        }
        String priority = Typed.text(form.priority());
        if (!priority.matches("[1-9]\\d?")) {
            faults.rejectValue("priority", "partners.priority.wrong");
        }
        if (!faults.hasErrors()) {
            refuse(
                    desk.addRule(
                            actor,
                            need.orElseThrow(),
                            Typed.code(PartnerKind.class, form.target()).orElse(null),
                            Typed.number(form.target()).orElse(null),
                            Integer.parseInt(priority)),
                    faults);
        }
        return faults.hasErrors()
                ? page(actor, new ModelAndView("partners/rules", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT))
                : new ModelAndView("redirect:" + LIST);
    }

    @PostMapping("/{id}/akhiri")
    ModelAndView end(Actor actor, @PathVariable String id) {
        door.enter(actor, PartnerPermission.WRITE);
        desk.endRule(actor, Typed.row(id));
        return new ModelAndView("redirect:" + LIST);
    }

    @PostMapping("/ambil-alih")
    ModelAndView takeOver(Actor actor) {
        door.enter(actor, PartnerPermission.WRITE);
        desk.takeOverRules(actor);
        return new ModelAndView("redirect:" + LIST);
    }

    @PostMapping("/dari-standar")
    ModelAndView fill(Actor actor) {
        door.enter(actor, PartnerPermission.WRITE);
        desk.fillRules(actor, clock.now().atZone(actor.zone()).toLocalDate());
        return new ModelAndView("redirect:" + LIST);
    }

    private ModelAndView page(Actor actor, ModelAndView page) {
        return page.addObject("rules", desk.rules(actor.office()))
                .addObject("partners", partners.inUse(actor.office()))
                .addObject("published", desk.hasPublishedRoutes(actor.office()))
                .addObject("writes", door.may(actor, PartnerPermission.WRITE));
    }

    private static void refuse(Outcome<Need> outcome, BindingResult faults) {
        if (outcome instanceof Outcome.Refused<Need> refused) {
            faults.rejectValue("target", refused.why().key());
        }
    }
}
