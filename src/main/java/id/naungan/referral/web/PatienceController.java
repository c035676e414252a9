package id.naungan.referral.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.page.Reply;
import id.naungan.referral.Patience;
import id.naungan.referral.ReferralPermission;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** After how many days a partner's silence is a task. */
@Controller
@RequestMapping("/kantor/rujukan")
class PatienceController {
    private static final String TEMPLATE = "referral/patience";

    private final Patience patience;
    private final CaseDoor door;

    PatienceController(Patience patience, CaseDoor door) {
        this.patience = patience;
        this.door = door;
    }

    record PatienceForm(@Nullable String days) {}

    @GetMapping
    ModelAndView form(Actor actor) {
        door.enter(actor, ReferralPermission.SETTINGS);
        int days = patience.of(actor.office()).getDays();
        return new ModelAndView(TEMPLATE, Map.of("days", days))
                .addObject("form", new PatienceForm(String.valueOf(days)));
    }

    @PostMapping
    ModelAndView set(Actor actor, @ModelAttribute("form") PatienceForm form, BindingResult faults) {
        door.enter(actor, ReferralPermission.SETTINGS);
        String typed = form.days() == null ? "" : form.days().strip();
        int days = typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : 0;
        if (days < Patience.LEAST || days > Patience.MOST) {
            Reply.fault(faults, "days", "referral.patience.fault");
            return Reply.again(
                    TEMPLATE, faults, Map.of("days", patience.of(actor.office()).getDays()));
        }
        patience.set(actor, Period.ofDays(days));
        return Reply.goTo("/kantor/rujukan");
    }
}
