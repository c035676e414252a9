package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.intake.Guest;
import id.naungan.intake.GuestBookDesk;
import id.naungan.intake.IntakePermission;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page behind "Tampilkan" in the guest book: coming here is what is written down. */
@Controller
@RequestMapping("/buku-tamu/{guest}")
class GuestController {
    private static final String TEMPLATE = "intake/guest";

    private final GuestBookDesk desk;
    private final CaseDoor door;

    GuestController(GuestBookDesk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    record OutcomeForm(@Nullable String outcome) {}

    @GetMapping
    ModelAndView page(Actor actor, @PathVariable String guest) {
        return new ModelAndView(TEMPLATE, model(actor, guest)).addObject("form", new OutcomeForm(null));
    }

    @PostMapping
    ModelAndView settle(
            Actor actor, @PathVariable String guest, @ModelAttribute("form") OutcomeForm form, BindingResult faults) {
        Map<String, Object> model = model(actor, guest);
        Guest.Outcome outcome =
                Choices.one(Guest.Outcome.class, form.outcome(), "outcome", "intake.guest.outcome.missing", faults);
        if (outcome != null
                && !faults.hasErrors()
                && desk.settle(actor, id(guest), outcome) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, "outcome", refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model) : Reply.goTo("/buku-tamu/daftar");
    }

    private Map<String, Object> model(Actor actor, String guest) {
        door.enter(actor, IntakePermission.READ_GUESTS);
        Guest shown = desk.show(actor, id(guest)).orElseThrow(DoorClosed::new);
        return Map.of("guest", shown, "mayReceive", door.may(actor, IntakePermission.RECEIVE));
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new DoorClosed();
        }
    }
}
