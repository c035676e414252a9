package id.naungan.standards.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Faults;
import id.naungan.kernel.page.NavLink;
import id.naungan.kernel.page.TypedDay;
import id.naungan.standards.Standard;
import id.naungan.standards.StandardPermission;
import id.naungan.standards.StandardVersionId;
import id.naungan.standards.Standards;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** Standar kantor: the office takes a standard of the library as its own, with its own values within the bounds. */
@Controller
@RequestMapping(AdoptionController.LIST)
class AdoptionController {
    static final String LIST = "/admin/standar";

    private final CaseDoor door;
    private final Standards standards;
    private final OfficeClock clock;

    AdoptionController(CaseDoor door, Standards standards, OfficeClock clock) {
        this.door = door;
        this.standards = standards;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        door.enter(actor, StandardPermission.ADOPT);
        return new ModelAndView("standards/adoptions", model(actor));
    }

    /** What the office does not hold yet, as it was published, from today on: for the first day of a new office. */
    @PostMapping
    ModelAndView adoptRest(Actor actor, @ModelAttribute(Faults.FORM) AdoptionForm form, BindingResult faults) {
        door.enter(actor, StandardPermission.ADOPT);
        String by = form.decidedBy(faults);
        if (faults.hasErrors()) {
            return new ModelAndView("standards/adoptions", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT)
                    .addAllObjects(model(actor));
        }
        rest(actor, held(actor))
                .forEach(standard -> standards.adopt(actor.office(), standard.code(), Map.of(), by, today(actor)));
        return new ModelAndView("redirect:" + LIST);
    }

    @GetMapping("/{code}")
    ModelAndView form(Actor actor, @PathVariable String code) {
        door.enter(actor, StandardPermission.ADOPT);
        Standard published = published(code);
        Standard present = standards
                .inForce(actor.office(), code, today(actor))
                .map(Standards.Adopted::standard)
                .filter(own -> own.parameters().size() == published.parameters().size())
                .orElse(published);
        return new ModelAndView(
                "standards/adopt",
                Map.of("standard", published, Faults.FORM, AdoptionForm.of(present, TypedDay.of(today(actor)))));
    }

    @PostMapping("/{code}")
    ModelAndView adopt(
            Actor actor,
            @PathVariable String code,
            @ModelAttribute(Faults.FORM) AdoptionForm form,
            BindingResult faults) {
        door.enter(actor, StandardPermission.ADOPT);
        Standard published = published(code);
        String by = form.decidedBy(faults);
        LocalDate begins = form.begins() == null ? null : form.begins().date();
        if (begins == null) {
            faults.rejectValue("begins", "standards.adopt.date");
        } else if (begins.isBefore(today(actor))) {
            // A case opened yesterday was promised what stood there yesterday.
            faults.rejectValue("begins", "standards.adopt.past");
        }
        Map<String, Standard.Choice> choices = form.choices(published, faults);
        if (begins != null && !faults.hasErrors()) {
            Outcome<StandardVersionId> outcome = standards.adopt(actor.office(), code, choices, by, begins);
            if (outcome instanceof Outcome.Refused<StandardVersionId>(var why)) {
                faults.reject(why.key());
            }
        }
        return faults.hasErrors()
                ? new ModelAndView("standards/adopt", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("standard", published)
                : new ModelAndView("redirect:" + LIST);
    }

    private Map<String, Object> model(Actor actor) {
        Map<String, Standards.Adopted> held = held(actor);
        return Map.of(
                "library",
                standards.library(),
                "held",
                held,
                "rest",
                !rest(actor, held).isEmpty());
    }

    /** Not held by the office, and not over or still to come by its own text. */
    private List<Standard> rest(Actor actor, Map<String, Standards.Adopted> held) {
        return standards.library().stream()
                .filter(standard -> !held.containsKey(standard.code())
                        && standard.validity().contains(today(actor)))
                .toList();
    }

    private Map<String, Standards.Adopted> held(Actor actor) {
        return standards.catalogue(actor.office(), today(actor)).stream()
                .collect(Collectors.toMap(adopted -> adopted.standard().code(), Function.identity()));
    }

    private Standard published(String code) {
        return standards.library().stream()
                .filter(standard -> standard.code().equals(code))
                .findFirst()
                .orElseThrow(DoorClosed::new);
    }

    private LocalDate today(Actor actor) {
        return clock.now().atZone(actor.zone()).toLocalDate();
    }

    @Bean
    static NavLink standardsLink() {
        return new NavLink("standards.nav", LIST, 70, StandardPermission.ADOPT.code(), false);
    }
}
