package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.Assessment;
import id.naungan.casework.CareDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import java.time.Instant;
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
@RequestMapping("/kasus/{id}/asesmen")
class AssessmentController {
    private static final String TEMPLATE = "casework/assessment";

    private final CareDesk desk;
    private final OfficeClock clock;

    AssessmentController(CareDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    record AssessmentForm(
            @Nullable TypedMoment at,
            @Nullable String biological,
            @Nullable String psychological,
            @Nullable String social,
            @Nullable String legal,
            @Nullable String hopes) {}

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.ASSESS) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file))
                .addObject(
                        "form",
                        new AssessmentForm(TypedMoment.of(clock.now(), actor.zone()), null, null, null, null, null));
    }

    @PostMapping
    ModelAndView assess(
            @Open(CasePermission.Code.ASSESS) CaseFile file,
            @ModelAttribute("form") AssessmentForm form,
            BindingResult faults,
            Actor actor) {
        Instant at = Moment.read(form.at(), actor, faults, "at");
        Assessment assessment = new Assessment(
                Texts.optional(form.biological(), Texts.LONG, faults, "biological"),
                Texts.optional(form.psychological(), Texts.LONG, faults, "psychological"),
                Texts.optional(form.social(), Texts.LONG, faults, "social"),
                Texts.optional(form.legal(), Texts.LONG, faults, "legal"),
                Texts.optional(form.hopes(), Texts.LONG, faults, "hopes"));
        if (assessment.isEmpty()) {
            Reply.fault(faults, "biological", "casework.assessment.empty");
        }
        if (at != null
                && !faults.hasErrors()
                && desk.assess(actor, file, at, assessment) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file)) : Reply.goTo(file.at(""));
    }

    private Map<String, Object> model(CaseFile file) {
        return Map.of("file", file, "history", desk.assessments(file));
    }
}
