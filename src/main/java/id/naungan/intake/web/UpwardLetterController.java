package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.documents.LetterId;
import id.naungan.documents.LetterType;
import id.naungan.intake.CannotHandOn;
import id.naungan.intake.Clarification;
import id.naungan.intake.ClarificationDesk;
import id.naungan.intake.IntakePermission;
import id.naungan.intake.UpwardLetterDesk;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The three writings that go upwards: report of a clarification, notice of a case, recommendation. */
@Controller
@RequestMapping("/kasus/{id}/naskah/{type}")
class UpwardLetterController {
    private static final String TEMPLATE = "intake/upward-letter";

    private final UpwardLetterDesk desk;
    private final ClarificationDesk clarifications;

    UpwardLetterController(UpwardLetterDesk desk, ClarificationDesk clarifications) {
        this.desk = desk;
        this.clarifications = clarifications;
    }

    record UpwardForm(@Nullable String summary, @Nullable String proposed) {}

    @GetMapping
    ModelAndView form(@Open(IntakePermission.Code.PASS_ON) CaseFile file, @PathVariable String type) {
        String summary = clarifications.last(file).map(Clarification::summary).orElse(null);
        return new ModelAndView(TEMPLATE, Map.of("file", file, "type", type(type)))
                .addObject("form", new UpwardForm(summary, null));
    }

    @PostMapping
    ModelAndView draft(
            @Open(IntakePermission.Code.PASS_ON) CaseFile file,
            @PathVariable String type,
            @ModelAttribute("form") UpwardForm form,
            BindingResult faults,
            Actor actor) {
        LetterType meant = type(type);
        Choices.text(form.summary(), 4000, "summary", "intake.cannot-hand-on.summary-missing", faults);
        Choices.text(form.proposed(), 4000, "proposed", "intake.upward.proposed.missing", faults);
        if (!faults.hasErrors()) {
            switch (desk.draft(
                    actor,
                    file,
                    meant,
                    String.valueOf(form.summary()).strip(),
                    String.valueOf(form.proposed()).strip())) {
                case Outcome.Done<LetterId> done -> {
                    return Reply.goTo("/surat/" + done.value());
                }
                case Outcome.Refused<LetterId> refused -> {
                    if (refused.why() == CannotHandOn.SUMMARY_NAMES_SOMEBODY) {
                        Reply.refuse(faults, "summary", refused.why());
                    } else {
                        Reply.refuse(faults, refused.why());
                    }
                }
            }
        }
        return Reply.again(TEMPLATE, faults, Map.of("file", file, "type", meant));
    }

    private static LetterType type(String code) {
        return Stream.of(LetterType.CLARIFICATION_REPORT, LetterType.CASE_NOTICE, LetterType.SERVICE_RECOMMENDATION)
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(DoorClosed::new);
    }
}
