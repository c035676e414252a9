package id.naungan.standards.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Faults;
import id.naungan.kernel.page.Page;
import id.naungan.standards.Prepared;
import id.naungan.standards.PublishingDesk;
import id.naungan.standards.Standard;
import id.naungan.standards.StandardPermission;
import id.naungan.standards.StandardVersionId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Versi yang disiapkan: looked at before it is published, given other values, published, or laid aside. */
@Controller
@RequestMapping(PreparedController.PATH + "/{id}")
class PreparedController {
    static final String PATH = AdoptionController.LIST + "/siap";

    private final CaseDoor door;
    private final PublishingDesk desk;
    private final PreparedPages pages;

    PreparedController(CaseDoor door, PublishingDesk desk, PreparedPages pages) {
        this.door = door;
        this.desk = desk;
        this.pages = pages;
    }

    static String at(UUID prepared) {
        return PATH + "/" + prepared;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String contoh) {
        door.enter(actor, StandardPermission.ADOPT);
        return pages.preview(
                actor,
                found(actor, id),
                ClockSample.Moment.of(contoh),
                new ModelAndView("standards/prepared", Map.of(Faults.FORM, pages.fresh(actor))));
    }

    /** The public page as it would look. */
    @GetMapping("/halaman")
    ModelAndView page(Actor actor, @PathVariable String id) {
        door.enter(actor, StandardPermission.ADOPT);
        return pages.publicPage(actor, found(actor, id));
    }

    @GetMapping("/nilai")
    ModelAndView values(Actor actor, @PathVariable String id) {
        door.enter(actor, StandardPermission.ADOPT);
        Prepared version = found(actor, id);
        return form(
                version, new ModelAndView("standards/adopt", Map.of(Faults.FORM, AdoptionForm.of(version.standard()))));
    }

    @PostMapping("/nilai")
    ModelAndView change(
            Actor actor,
            @PathVariable String id,
            @ModelAttribute(Faults.FORM) AdoptionForm form,
            BindingResult faults) {
        door.enter(actor, StandardPermission.ADOPT);
        Prepared version = found(actor, id);
        Map<String, Standard.Choice> choices = form.choices(version.published(), version.ours(), faults);
        if (!faults.hasErrors()) {
            switch (desk.change(actor, version, choices)) {
                case Outcome.Done<UUID>(var prepared) -> {
                    return new ModelAndView("redirect:" + at(prepared));
                }
                case Outcome.Refused<UUID>(var why) -> faults.reject(why.key());
            }
        }
        return form(version, new ModelAndView("standards/adopt", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/terbit")
    ModelAndView publish(
            Actor actor,
            @PathVariable String id,
            @ModelAttribute(Faults.FORM) DecisionForm form,
            BindingResult faults,
            @RequestParam(name = Page.SEEN, defaultValue = "0") String seen) {
        door.enter(actor, StandardPermission.PUBLISH);
        Prepared version = found(actor, id);
        PublishingDesk.Publication how =
                form.publication(seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : 0, faults);
        if (how != null && desk.publish(actor, version, how) instanceof Outcome.Refused<StandardVersionId>(var why)) {
            faults.reject(why.key());
        }
        return faults.hasErrors()
                ? pages.preview(
                        actor,
                        found(actor, id),
                        ClockSample.Moment.NOW,
                        new ModelAndView("standards/prepared", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT))
                : new ModelAndView(
                        "redirect:" + VersionsController.at(version.standard().code()));
    }

    @PostMapping("/kesampingkan")
    ModelAndView layAside(Actor actor, @PathVariable String id) {
        door.enter(actor, StandardPermission.ADOPT);
        desk.layAside(actor, found(actor, id));
        return new ModelAndView("redirect:" + AdoptionController.LIST);
    }

    private static ModelAndView form(Prepared version, ModelAndView page) {
        return page.addObject("standard", version.published())
                .addObject("ours", version.ours())
                .addObject("action", at(version.id()) + "/nilai");
    }

    private Prepared found(Actor actor, String id) {
        try {
            return desk.find(actor, UUID.fromString(id)).orElseThrow(DoorClosed::new);
        } catch (IllegalArgumentException noNumber) {
            throw new DoorClosed();
        }
    }
}
