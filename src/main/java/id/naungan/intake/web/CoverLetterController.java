package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Disclosure;
import id.naungan.casework.Open;
import id.naungan.documents.LetterId;
import id.naungan.intake.CoverLetterDesk;
import id.naungan.intake.EscortDesk;
import id.naungan.intake.IntakePermission;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Step 4 of a crisis: the letter that opens the next door for her. */
@Controller
@RequestMapping("/kasus/{id}/krisis/pengantar")
class CoverLetterController {
    private static final String TEMPLATE = "intake/cover-letter";

    private final CoverLetterDesk desk;
    private final EscortDesk escorts;

    CoverLetterController(CoverLetterDesk desk, EscortDesk escorts) {
        this.desk = desk;
        this.escorts = escorts;
    }

    record CoverLetterForm(
            @Nullable String basis,
            @Nullable List<String> fields,
            @Nullable String condition,
            @Nullable String asked) {}

    @GetMapping
    ModelAndView form(@Open(IntakePermission.Code.CRISIS) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file, actor))
                .addObject(
                        "form",
                        new CoverLetterForm(
                                Disclosure.Basis.VITAL_INTEREST.name(),
                                List.of(
                                        Disclosure.Field.INITIALS.name(),
                                        Disclosure.Field.SEX.name(),
                                        Disclosure.Field.BIRTH.name()),
                                null,
                                null));
    }

    @PostMapping
    ModelAndView draft(
            @Open(IntakePermission.Code.CRISIS) CaseFile file,
            @ModelAttribute("form") CoverLetterForm form,
            BindingResult faults,
            Actor actor) {
        Disclosure.Basis basis =
                Choices.one(Disclosure.Basis.class, form.basis(), "basis", "intake.cover.basis.missing", faults);
        Set<Disclosure.Field> fields =
                Choices.many(Disclosure.Field.class, form.fields(), "fields", "intake.cover.fields.missing", faults);
        Choices.text(form.condition(), 4000, "condition", "intake.cover.condition.missing", faults);
        Choices.text(form.asked(), 2000, "asked", "intake.cover.asked.missing", faults);
        if (basis == null || faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(file, actor));
        }
        var draft = new CoverLetterDesk.Draft(
                basis,
                fields,
                String.valueOf(form.condition()).strip(),
                String.valueOf(form.asked()).strip());
        return switch (desk.draft(actor, file, draft)) {
            case Outcome.Done<LetterId> done -> Reply.goTo("/surat/" + done.value());
            case Outcome.Refused<LetterId> refused -> {
                Reply.refuse(faults, refused.why());
                yield Reply.again(TEMPLATE, faults, model(file, actor));
            }
        };
    }

    private Map<String, Object> model(CaseFile file, Actor actor) {
        return Map.of("file", file, "priority", escorts.priority(actor, file), "waiting", desk.waiting(file));
    }
}
