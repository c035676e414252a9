package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople.Safety;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.Securing;
import id.naungan.casework.Securing.CannotSecure;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** S2.13 and S2.15: that she is in safety now, since when and by whom; where only in kind. */
@Controller
@RequestMapping("/kasus/{id}/diamankan")
class SecuringController {
    private static final String TEMPLATE = "casework/secured";

    private final Securing securing;
    private final OfficeClock clock;

    SecuringController(Securing securing, OfficeClock clock) {
        this.securing = securing;
        this.clock = clock;
    }

    record SecuredForm(
            @Nullable String place,
            @Nullable TypedMoment at,
            @Nullable String how) {}

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.HELP_EMERGENCY) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file))
                .addObject("form", new SecuredForm(null, TypedMoment.of(clock.now(), actor.zone()), null));
    }

    @PostMapping
    ModelAndView record(
            @Open(CasePermission.Code.HELP_EMERGENCY) CaseFile file,
            @ModelAttribute("form") SecuredForm form,
            BindingResult faults,
            Actor actor) {
        Safety.Place place =
                Codes.one(Safety.Place.class, form.place(), faults, "place", "casework.secure.place.missing");
        Instant at = Moment.read(form.at(), actor, faults, "at");
        String how = Texts.needed(form.how(), Texts.LONG, faults, "how", "casework.secure.how.missing");
        if (place != null
                && at != null
                && !faults.hasErrors()
                && securing.record(actor, file, at, place, how) instanceof Outcome.Refused<?> refused) {
            refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file)) : Reply.goTo(file.at(""));
    }

    private static void refuse(BindingResult faults, Refusal why) {
        switch (why) {
            case CannotSecure.CASE_IS_CLOSED -> Reply.refuse(faults, why);
            case CannotSecure.TELLS_ADDRESS -> Reply.refuse(faults, "how", why);
            default -> Reply.refuse(faults, "at", why);
        }
    }

    private Map<String, Object> model(CaseFile file) {
        Map<String, Object> model = new HashMap<>(Map.of("file", file));
        securing.last(file).ifPresent(last -> model.put("last", last));
        return model;
    }
}
