package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.intake.Clarification;
import id.naungan.intake.ClarificationDesk;
import id.naungan.intake.IntakePermission;
import id.naungan.intake.RecommendationDesk;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** S5 indirect step 5: the recommendation of the head of the agency, and the accompaniment that follows it. */
@Controller
@RequestMapping("/kasus/{id}")
class RecommendationController {
    private static final String REFUSE = "intake/recommendation";
    private static final String START = "intake/start-accompaniment";

    private final RecommendationDesk desk;
    private final ClarificationDesk clarifications;

    RecommendationController(RecommendationDesk desk, ClarificationDesk clarifications) {
        this.desk = desk;
        this.clarifications = clarifications;
    }

    record ReasonForm(@Nullable String reason) {}

    record StartForm(@Nullable String words) {}

    @GetMapping("/rekomendasi")
    ModelAndView form(@Open(IntakePermission.Code.RECOMMEND) CaseFile file) {
        return new ModelAndView(REFUSE, model(file)).addObject("form", new ReasonForm(null));
    }

    @PostMapping("/rekomendasi")
    ModelAndView refuse(
            @Open(IntakePermission.Code.RECOMMEND) CaseFile file,
            @ModelAttribute("form") ReasonForm form,
            BindingResult faults,
            Actor actor) {
        Choices.text(form.reason(), 4000, "reason", "intake.recommendation.reason.missing", faults);
        if (!faults.hasErrors()
                && desk.refuse(actor, file, String.valueOf(form.reason()).strip())
                        instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(REFUSE, faults, model(file)) : Reply.goTo(file.at(""));
    }

    @GetMapping("/mulai-pendampingan")
    ModelAndView startForm(@Open(IntakePermission.Code.START) CaseFile file) {
        return new ModelAndView(START, Map.of("file", file)).addObject("form", new StartForm(null));
    }

    @PostMapping("/mulai-pendampingan")
    ModelAndView start(
            @Open(IntakePermission.Code.START) CaseFile file,
            @ModelAttribute("form") StartForm form,
            BindingResult faults,
            Actor actor) {
        Choices.text(form.words(), 4000, "words", "intake.accompaniment.words.missing", faults);
        if (!faults.hasErrors()
                && desk.start(actor, file, String.valueOf(form.words()).strip())
                        instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(START, faults, Map.of("file", file)) : Reply.goTo(file.at(""));
    }

    private Map<String, Object> model(CaseFile file) {
        return Map.of(
                "file",
                file,
                "summary",
                clarifications.last(file).map(Clarification::summary).orElse(""),
                "letter",
                desk.open(file));
    }
}
