package id.naungan.partners.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Faults;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import id.naungan.kernel.page.Page;
import id.naungan.partners.CannotChangePartner;
import id.naungan.partners.Partner;
import id.naungan.partners.PartnerDesk;
import id.naungan.partners.PartnerPermission;
import id.naungan.partners.Partners;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
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

/** Direktori mitra: the list, and one page a partner. */
@Controller
@RequestMapping(PartnerPages.LIST)
class PartnerPages {
    static final String LIST = "/admin/mitra";

    private final CaseDoor door;
    private final Partners partners;
    private final PartnerDesk desk;

    PartnerPages(CaseDoor door, Partners partners, PartnerDesk desk) {
        this.door = door;
        this.partners = partners;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        door.enter(actor, PartnerPermission.READ);
        return new ModelAndView(
                "partners/list",
                Map.of("partners", partners.all(actor.office()), "writes", door.may(actor, PartnerPermission.WRITE)));
    }

    @GetMapping("/baru")
    ModelAndView blank(Actor actor) {
        door.enter(actor, PartnerPermission.WRITE);
        return new ModelAndView("partners/new", Map.of(Faults.FORM, PartnerForm.EMPTY));
    }

    @PostMapping("/baru")
    ModelAndView add(Actor actor, @ModelAttribute(Faults.FORM) PartnerForm form, BindingResult faults) {
        door.enter(actor, PartnerPermission.WRITE);
        UUID added = kept(form, faults, draft -> desk.add(actor, draft));
        return added == null
                ? new ModelAndView("partners/new", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("redirect:" + LIST + "/" + added);
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable String id) {
        door.enter(actor, PartnerPermission.READ);
        Partner partner = found(actor, id);
        return page(actor, new ModelAndView("partners/partner", Map.of(Faults.FORM, PartnerForm.of(partner))), partner);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Actor actor,
            @PathVariable String id,
            @RequestParam(name = Page.SEEN, defaultValue = "0") String seen,
            @ModelAttribute(Faults.FORM) PartnerForm form,
            BindingResult faults) {
        door.enter(actor, PartnerPermission.WRITE);
        Partner partner = found(actor, id);
        int version = seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
        UUID changed = kept(form, faults, draft -> desk.change(actor, partner.id(), version, draft));
        return changed == null
                ? page(
                        actor,
                        new ModelAndView("partners/partner", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT),
                        partner)
                : new ModelAndView("redirect:" + LIST);
    }

    @PostMapping("/{id}/arsip")
    ModelAndView retire(Actor actor, @PathVariable String id) {
        door.enter(actor, PartnerPermission.WRITE);
        desk.retire(actor, found(actor, id).id());
        return new ModelAndView("redirect:" + LIST);
    }

    private ModelAndView page(Actor actor, ModelAndView page, Partner partner) {
        return page.addObject("partner", partner).addObject("writes", door.may(actor, PartnerPermission.WRITE));
    }

    private static @Nullable UUID kept(
            PartnerForm form, BindingResult faults, Function<Partner.Draft, Outcome<UUID>> act) {
        Partner.Draft draft = form.draft(faults);
        if (draft == null) {
            return null;
        }
        return switch (act.apply(draft)) {
            case Outcome.Done<UUID> done -> done.value();
            case Outcome.Refused<UUID> refused -> {
                if (refused.why() == CannotChangePartner.SHELTER_ADDRESS) {
                    faults.rejectValue("address", refused.why().key());
                } else {
                    faults.reject(refused.why().key());
                }
                yield null;
            }
        };
    }

    private Partner found(Actor actor, String id) {
        return partners.find(actor.office(), Typed.row(id)).orElseThrow(DoorClosed::new);
    }

    @Bean
    static NavLink partnersLink() {
        return new NavLink("partners.nav", LIST, 60, PartnerPermission.READ.code(), false)
                .in(NavGroup.OFFICE, "partners.nav.about");
    }
}
