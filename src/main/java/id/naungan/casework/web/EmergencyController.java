package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.EmergencyHelp;
import id.naungan.casework.EmergencyKind;
import id.naungan.casework.Open;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/kasus/{id}/darurat")
class EmergencyController {
    private static final String TEMPLATE = "casework/emergency";

    private final EmergencyHelp help;
    private final OfficeClock clock;

    EmergencyController(EmergencyHelp help, OfficeClock clock) {
        this.help = help;
        this.clock = clock;
    }

    record HelpForm(
            @Nullable List<String> kinds,
            @Nullable TypedMoment at,
            @Nullable String words) {}

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.HELP_EMERGENCY) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, Map.of("file", file))
                .addObject("form", new HelpForm(null, TypedMoment.of(clock.now(), actor.zone()), null));
    }

    @PostMapping
    ModelAndView record(
            @Open(CasePermission.Code.HELP_EMERGENCY) CaseFile file,
            @ModelAttribute("form") HelpForm form,
            BindingResult faults,
            Actor actor) {
        var kinds = Codes.many(EmergencyKind.class, form.kinds(), faults, "kinds");
        if (kinds.isEmpty() && !faults.hasFieldErrors("kinds")) {
            Reply.fault(faults, "kinds", "casework.help.kinds.missing");
        }
        Instant at = Moment.read(form.at(), actor, faults, "at");
        if (at != null
                && !faults.hasErrors()
                && help.record(actor, file, at, kinds, form.words()) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, "at", refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, Map.of("file", file)) : Reply.goTo(file.at(""));
    }
}
