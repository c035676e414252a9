package id.naungan.partners.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Faults;
import id.naungan.kernel.page.TypedDay;
import id.naungan.partners.Agreements;
import id.naungan.partners.CannotChangePartner;
import id.naungan.partners.Partner;
import id.naungan.partners.PartnerDesk;
import id.naungan.partners.PartnerPermission;
import id.naungan.partners.Partners;
import id.naungan.partners.SharedField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Perjanjian berbagi data dengan satu mitra. */
@Controller
@RequestMapping(PartnerPages.LIST + "/{id}/perjanjian")
class AgreementPages {
    private final CaseDoor door;
    private final Partners partners;
    private final Agreements agreements;
    private final PartnerDesk desk;

    /** As it was typed. */
    public record AgreementForm(
            @Nullable String number,
            @Nullable List<String> fields,
            @Nullable TypedDay from,
            @Nullable TypedDay until) {
        Set<SharedField> shared() {
            return fields == null
                    ? Set.of()
                    : fields.stream()
                            .flatMap(field -> Typed.code(SharedField.class, field).stream())
                            .collect(Collectors.toSet());
        }
    }

    AgreementPages(CaseDoor door, Partners partners, Agreements agreements, PartnerDesk desk) {
        this.door = door;
        this.partners = partners;
        this.agreements = agreements;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView list(Actor actor, @PathVariable String id) {
        door.enter(actor, PartnerPermission.READ);
        return page(
                actor,
                new ModelAndView("partners/agreements", Map.of(Faults.FORM, new AgreementForm(null, null, null, null))),
                found(actor, id));
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @PathVariable String id,
            @ModelAttribute(Faults.FORM) AgreementForm form,
            BindingResult faults) {
        door.enter(actor, PartnerPermission.WRITE);
        Partner partner = found(actor, id);
        String number = Typed.text(form.number(), "number", 80, faults);
        LocalDate from = day(form.from(), "from", true, faults);
        LocalDate until = day(form.until(), "until", false, faults);
        if (!faults.hasErrors() && from != null) {
            refuse(desk.addAgreement(actor, partner.id(), number, form.shared(), from, until), faults);
        }
        return faults.hasErrors()
                ? page(
                        actor,
                        new ModelAndView("partners/agreements", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT),
                        partner)
                : new ModelAndView("redirect:" + PartnerPages.LIST + "/" + partner.id() + "/perjanjian");
    }

    @PostMapping("/{agreement}/akhiri")
    ModelAndView end(Actor actor, @PathVariable String id, @PathVariable String agreement) {
        door.enter(actor, PartnerPermission.WRITE);
        Partner partner = found(actor, id);
        desk.endAgreement(actor, partner.id(), Typed.row(agreement));
        return new ModelAndView("redirect:" + PartnerPages.LIST + "/" + partner.id() + "/perjanjian");
    }

    private ModelAndView page(Actor actor, ModelAndView page, Partner partner) {
        return page.addObject("partner", partner)
                .addObject("agreements", agreements.of(actor.office(), partner.id()))
                .addObject("writes", door.may(actor, PartnerPermission.WRITE));
    }

    private static void refuse(Outcome<UUID> outcome, BindingResult faults) {
        if (outcome instanceof Outcome.Refused<UUID> refused) {
            faults.rejectValue(
                    refused.why() == CannotChangePartner.NO_FIELDS ? "fields" : "until",
                    refused.why().key());
        }
    }

    private static @Nullable LocalDate day(
            @Nullable TypedDay typed, String field, boolean needed, BindingResult faults) {
        if (typed == null || typed.isEmpty()) {
            if (needed) {
                faults.rejectValue(field, "NotNull");
            }
            return null;
        }
        if (typed.date() == null) {
            faults.rejectValue(field, "partners.day.wrong");
        }
        return typed.date();
    }

    private Partner found(Actor actor, String id) {
        return partners.find(actor.office(), Typed.row(id)).orElseThrow(DoorClosed::new);
    }
}
