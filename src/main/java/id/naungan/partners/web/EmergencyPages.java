package id.naungan.partners.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.page.Faults;
import id.naungan.partners.EmergencyNumbers;
import id.naungan.partners.PartnerDesk;
import id.naungan.partners.PartnerPermission;
import java.util.Map;
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

/** Nomor darurat kantor. */
@Controller
@RequestMapping(EmergencyPages.LIST)
class EmergencyPages {
    static final String LIST = PartnerPages.LIST + "/darurat";

    private final CaseDoor door;
    private final EmergencyNumbers numbers;
    private final PartnerDesk desk;

    /** As it was typed. */
    public record NumberForm(
            @Nullable String label, @Nullable String number) {}

    EmergencyPages(CaseDoor door, EmergencyNumbers numbers, PartnerDesk desk) {
        this.door = door;
        this.numbers = numbers;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        door.enter(actor, PartnerPermission.READ);
        return page(actor, new ModelAndView("partners/emergency", Map.of(Faults.FORM, new NumberForm(null, null))));
    }

    @PostMapping
    ModelAndView add(Actor actor, @ModelAttribute(Faults.FORM) NumberForm form, BindingResult faults) {
        door.enter(actor, PartnerPermission.WRITE);
        String label = Typed.needed(form.label(), "label", 60, faults);
        String number = Typed.text(form.number());
        if (!number.matches("[0-9+() -]{2,24}") || !number.matches(".*\\d{2}.*")) {
            faults.rejectValue("number", "partners.phone.wrong");
        }
        if (faults.hasErrors()) {
            return page(
                    actor, new ModelAndView("partners/emergency", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT));
        }
        desk.addNumber(actor, label, number);
        return new ModelAndView("redirect:" + LIST);
    }

    @PostMapping("/{id}/akhiri")
    ModelAndView end(Actor actor, @PathVariable String id) {
        door.enter(actor, PartnerPermission.WRITE);
        desk.endNumber(actor, Typed.row(id));
        return new ModelAndView("redirect:" + LIST);
    }

    private ModelAndView page(Actor actor, ModelAndView page) {
        return page.addObject("numbers", numbers.of(actor.office()))
                .addObject("writes", door.may(actor, PartnerPermission.WRITE));
    }
}
