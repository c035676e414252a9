package id.naungan.standards.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Faults;
import id.naungan.kernel.page.Page;
import id.naungan.standards.PublishingDesk;
import id.naungan.standards.StandardPermission;
import id.naungan.standards.StandardVersionId;
import id.naungan.standards.Standards;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Versi sebuah layanan: who published what and when; the newest may be withdrawn, and none ever disappears. */
@Controller
@RequestMapping(AdoptionController.LIST + "/{code}/versi")
class VersionsController {
    private final CaseDoor door;
    private final Standards standards;
    private final PublishingDesk desk;
    private final Actors actors;
    private final OfficeClock clock;

    VersionsController(CaseDoor door, Standards standards, PublishingDesk desk, Actors actors, OfficeClock clock) {
        this.door = door;
        this.standards = standards;
        this.desk = desk;
        this.actors = actors;
        this.clock = clock;
    }

    static String at(String code) {
        return AdoptionController.LIST + "/" + code + "/versi";
    }

    @GetMapping
    ModelAndView list(Actor actor, @PathVariable String code) {
        door.enter(actor, StandardPermission.ADOPT);
        return page(
                actor,
                code,
                new ModelAndView("standards/versions", Map.of(Faults.FORM, DecisionForm.from(today(actor)))));
    }

    @PostMapping("/tarik")
    ModelAndView withdraw(
            Actor actor,
            @PathVariable String code,
            @ModelAttribute(Faults.FORM) DecisionForm form,
            BindingResult faults,
            @RequestParam(name = Page.SEEN, defaultValue = "") String seen) {
        door.enter(actor, StandardPermission.PUBLISH);
        Standards.Adopted version = versions(actor, code).stream()
                .filter(one -> one.id().toString().equals(seen))
                .findFirst()
                .orElseThrow(DoorClosed::new);
        String reason = form.reason(faults);
        // A version that waits has a day already: the one on which it would have begun.
        LocalDate from = version.beginsOn().isAfter(today(actor)) ? version.beginsOn() : form.day(faults);
        if (from != null
                && !faults.hasErrors()
                && desk.withdraw(actor, version, from, reason) instanceof Outcome.Refused<StandardVersionId>(var why)) {
            faults.reject(why.key());
        }
        return faults.hasErrors()
                ? page(
                        actor,
                        code,
                        new ModelAndView("standards/versions", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT))
                : new ModelAndView("redirect:" + at(code));
    }

    private ModelAndView page(Actor actor, String code, ModelAndView page) {
        List<Standards.Adopted> versions = versions(actor, code);
        if (versions.isEmpty()) {
            throw new DoorClosed();
        }
        return page.addObject("code", code)
                .addObject(
                        "versions",
                        versions.reversed().stream()
                                .map(version -> line(actor, version))
                                .toList())
                .addObject("today", today(actor))
                .addObject("publishes", door.may(actor, StandardPermission.PUBLISH));
    }

    private VersionLine line(Actor actor, Standards.Adopted version) {
        String hand = version.publishedBy() == null
                ? ""
                : actors.find(version.publishedBy(), actor.office())
                        .map(Actor::displayName)
                        .orElse("");
        return new VersionLine(version, hand);
    }

    private List<Standards.Adopted> versions(Actor actor, String code) {
        return standards.versions(actor.office()).stream()
                .filter(version -> version.standard().code().equals(code))
                .toList();
    }

    private LocalDate today(Actor actor) {
        return clock.now().atZone(actor.zone()).toLocalDate();
    }
}
