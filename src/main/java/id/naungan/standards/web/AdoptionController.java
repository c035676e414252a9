package id.naungan.standards.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Faults;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import id.naungan.standards.PublishingDesk;
import id.naungan.standards.Standard;
import id.naungan.standards.StandardPermission;
import id.naungan.standards.Standards;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Standar kantor: the overview, and a standard of the library prepared with the office's own values within the bounds. */
@Controller
@RequestMapping(AdoptionController.LIST)
class AdoptionController {
    static final String LIST = "/admin/standar";

    private final CaseDoor door;
    private final Standards standards;
    private final PublishingDesk desk;
    private final OfficeStandards office;

    AdoptionController(CaseDoor door, Standards standards, PublishingDesk desk, OfficeStandards office) {
        this.door = door;
        this.standards = standards;
        this.desk = desk;
        this.office = office;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        door.enter(actor, StandardPermission.ADOPT);
        return overview(actor, new ModelAndView("standards/adoptions"));
    }

    /** What the office never held, as it was published, from today on: for the first day of a new office. */
    @PostMapping
    ModelAndView adoptRest(Actor actor, @ModelAttribute(Faults.FORM) DecisionForm form, BindingResult faults) {
        door.enter(actor, StandardPermission.PUBLISH);
        String by = form.decidedBy(faults);
        if (faults.hasErrors()) {
            return overview(
                    actor,
                    new ModelAndView("standards/adoptions", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT));
        }
        office.rest(actor)
                .forEach(standard ->
                        standards.adopt(actor.office(), standard.code(), Map.of(), by, office.today(actor)));
        return new ModelAndView("redirect:" + LIST);
    }

    @GetMapping("/{code}")
    ModelAndView form(Actor actor, @PathVariable String code) {
        door.enter(actor, StandardPermission.ADOPT);
        Standard published = published(code);
        Standard present = standards
                .inForce(actor.office(), code, office.today(actor))
                .map(Standards.Adopted::standard)
                .filter(own -> own.parameters().size() == published.parameters().size())
                .orElseGet(() -> published.withContactsSaid(Set.of()));
        return page(published, new ModelAndView("standards/adopt", Map.of(Faults.FORM, AdoptionForm.of(present))));
    }

    @PostMapping("/{code}")
    ModelAndView prepare(
            Actor actor,
            @PathVariable String code,
            @ModelAttribute(Faults.FORM) AdoptionForm form,
            BindingResult faults) {
        door.enter(actor, StandardPermission.ADOPT);
        Standard published = published(code);
        Map<String, Standard.Choice> choices = form.choices(published, false, faults);
        if (!faults.hasErrors()) {
            Outcome<UUID> outcome = desk.prepare(actor, code, choices).orElseThrow(DoorClosed::new);
            switch (outcome) {
                case Outcome.Done<UUID>(var prepared) -> {
                    return new ModelAndView("redirect:" + PreparedController.at(prepared));
                }
                case Outcome.Refused<UUID>(var why) -> faults.reject(why.key());
            }
        }
        return page(
                published, new ModelAndView("standards/adopt", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private static ModelAndView page(Standard published, ModelAndView page) {
        return page.addObject("standard", published)
                .addObject("ours", false)
                .addObject("action", LIST + "/" + published.code());
    }

    private ModelAndView overview(Actor actor, ModelAndView page) {
        return page.addObject("overview", office.of(actor))
                .addObject("publishes", door.may(actor, StandardPermission.PUBLISH));
    }

    private Standard published(String code) {
        return standards.library().stream()
                .filter(standard -> standard.code().equals(code))
                .findFirst()
                .orElseThrow(DoorClosed::new);
    }

    @Bean
    static NavLink standardsLink() {
        return new NavLink("standards.nav", LIST, 70, StandardPermission.ADOPT.code(), false)
                .in(NavGroup.OFFICE, "standards.nav.about");
    }
}
