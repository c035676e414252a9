package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.StepDesk;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import id.naungan.standards.ProcedureStep;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/kasus/{id}/langkah/{step}")
class StepController {
    private static final String TEMPLATE = "casework/step";

    private final StepDesk desk;
    private final OfficeClock clock;

    StepController(StepDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    record StepForm(@Nullable TypedMoment at, @Nullable String words) {}

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.ATTEST_STEP) CaseFile file, @PathVariable String step, Actor actor) {
        return new ModelAndView(TEMPLATE, Map.of("file", file, "step", find(file, step)))
                .addObject("form", new StepForm(TypedMoment.of(clock.now(), actor.zone()), null));
    }

    @PostMapping
    ModelAndView attest(
            @Open(CasePermission.Code.ATTEST_STEP) CaseFile file,
            @PathVariable String step,
            @ModelAttribute("form") StepForm form,
            BindingResult faults,
            Actor actor) {
        ProcedureStep attested = find(file, step);
        Instant at = Moment.read(form.at(), actor, faults, "at");
        if (at != null
                && !faults.hasErrors()
                && desk.attest(actor, file, attested, at, form.words() == null ? "" : form.words())
                        instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, "at", refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, Map.of("file", file, "step", attested))
                : Reply.goTo(file.at(""));
    }

    private ProcedureStep find(CaseFile file, String code) {
        return desk.step(file, code).filter(ProcedureStep::isAttestedByHand).orElseThrow(DoorClosed::new);
    }
}
