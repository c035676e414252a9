package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.intake.Clarification;
import id.naungan.intake.ClarificationDesk;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** S5 indirect step 3: what identification and analysis brought to light. */
@Controller
@RequestMapping("/kasus/{id}/klarifikasi")
class ClarificationController {
    private static final String TEMPLATE = "intake/clarification";

    private final ClarificationDesk desk;

    ClarificationController(ClarificationDesk desk) {
        this.desk = desk;
    }

    record ClarificationForm(
            @Nullable String analysis, @Nullable String summary) {}

    @GetMapping
    ModelAndView form(@Open(IntakePermission.Code.CLARIFY) CaseFile file) {
        Clarification last = desk.last(file).orElse(new Clarification("", ""));
        return new ModelAndView(TEMPLATE, Map.of("file", file))
                .addObject("form", new ClarificationForm(last.analysis(), last.summary()));
    }

    @PostMapping
    ModelAndView write(
            @Open(IntakePermission.Code.CLARIFY) CaseFile file,
            @ModelAttribute("form") ClarificationForm form,
            BindingResult faults,
            Actor actor) {
        Choices.text(form.analysis(), 6000, "analysis", "intake.clarification.analysis.missing", faults);
        Choices.text(form.summary(), 2000, "summary", "intake.cannot-hand-on.summary-missing", faults);
        if (!faults.hasErrors()) {
            var typed = new Clarification(
                    String.valueOf(form.summary()).strip(),
                    String.valueOf(form.analysis()).strip());
            if (desk.write(actor, file, typed) instanceof Outcome.Refused<UUID> refused) {
                Reply.refuse(faults, "summary", refused.why());
            }
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, Map.of("file", file)) : Reply.goTo(file.at(""));
    }
}
