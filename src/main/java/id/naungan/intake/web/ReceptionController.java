package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.SamePeople;
import id.naungan.intake.GuestBookDesk;
import id.naungan.intake.IntakePermission;
import id.naungan.intake.Reception;
import id.naungan.intake.ReceptionDesk;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Penerimaan biasa: one short page gives a number and running clocks; whoever is not safe goes on to the crisis page. */
@Controller
@RequestMapping("/penerimaan")
class ReceptionController {
    private static final String TEMPLATE = "intake/reception";

    private final ReceptionDesk desk;
    private final CrisisPage crisis;
    private final GuestBookDesk guests;
    private final SamePeople same;
    private final CaseDoor door;
    private final OfficeClock clock;

    ReceptionController(
            ReceptionDesk desk,
            CrisisPage crisis,
            GuestBookDesk guests,
            SamePeople same,
            CaseDoor door,
            OfficeClock clock) {
        this.desk = desk;
        this.crisis = crisis;
        this.guests = guests;
        this.same = same;
        this.door = door;
        this.clock = clock;
    }

    /** From the guest book her name and time come along; the reading is written down like any other. */
    @GetMapping
    ModelAndView form(Actor actor, @RequestParam(defaultValue = "") String tamu) {
        door.enter(actor, IntakePermission.RECEIVE);
        ReceptionForm form = ReceptionForm.empty(TypedMoment.of(clock.now(), actor.zone()));
        if (!tamu.isEmpty()) {
            door.enter(actor, IntakePermission.READ_GUESTS);
            form = guests.show(actor, GuestController.id(tamu))
                    .map(guest -> ReceptionForm.of(guest, actor.zone()))
                    .orElse(form);
        }
        return new ModelAndView(TEMPLATE, model(actor, List.of())).addObject("form", form);
    }

    @PostMapping
    ModelAndView receive(
            Actor actor, @ModelAttribute("form") ReceptionForm form, BindingResult faults, HttpServletRequest request) {
        door.enter(actor, IntakePermission.RECEIVE);
        Reception read = form.read(actor, faults, clock.now(), desk.promised(actor));
        if (read == null || faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(actor, List.of()));
        }
        if (!read.safeNow() && crisis.isPromised(actor)) {
            return carriedOver(actor, form, request);
        }
        List<SamePeople.Alike> alike = same.alike(actor, read.client());
        if (!alike.isEmpty() && !form.hasAnswered(alike)) {
            Reply.fault(faults, "known", "intake.reception.known.missing");
            return Reply.again(TEMPLATE, faults, model(actor, alike));
        }
        return switch (desk.receive(actor, form.knowing(read, alike))) {
            case Outcome.Done<CaseFile> done -> Reply.goTo(done.value().at("penerimaan"));
            case Outcome.Refused<CaseFile> refused -> {
                Reply.refuse(faults, "received", refused.why());
                yield Reply.again(TEMPLATE, faults, model(actor, alike));
            }
        };
    }

    /** The crisis page with what was typed here; nothing is saved yet. */
    private ModelAndView carriedOver(Actor actor, ReceptionForm form, HttpServletRequest request) {
        var carried =
                new CrisisController.CrisisForm(form.callName(), "NO", null, null, form.earlier(), form.received());
        BindingResult faults = new BeanPropertyBindingResult(carried, "form");
        Reply.fault(faults, "needs", "intake.reception.unsafe");
        return Reply.again(CrisisPage.TEMPLATE, faults, crisis.around(actor, request));
    }

    private Map<String, Object> model(Actor actor, List<SamePeople.Alike> alike) {
        return Map.of("promised", desk.promised(actor), "alike", alike);
    }
}
