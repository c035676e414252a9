package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Disclosure;
import id.naungan.casework.Open;
import id.naungan.documents.LetterId;
import id.naungan.intake.IntakePermission;
import id.naungan.intake.TransferDesk;
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

/** Pelimpahan: the letter by which the competent provider takes a case over. */
@Controller
@RequestMapping("/kasus/{id}/pelimpahan")
class TransferController {
    private static final String TEMPLATE = "intake/transfer";

    private final TransferDesk desk;

    TransferController(TransferDesk desk) {
        this.desk = desk;
    }

    record TransferForm(
            @Nullable String to,
            @Nullable List<String> fields,
            @Nullable String condition,
            @Nullable String asked,
            @Nullable String basis) {}

    @GetMapping
    ModelAndView form(@Open(IntakePermission.Code.PASS_ON) CaseFile file) {
        return new ModelAndView(TEMPLATE, Map.of("file", file))
                .addObject(
                        "form",
                        new TransferForm(
                                null,
                                List.of(Disclosure.Field.INITIALS.name(), Disclosure.Field.SEX.name()),
                                null,
                                null,
                                Disclosure.Basis.CONSENT.name()));
    }

    @PostMapping
    ModelAndView draft(
            @Open(IntakePermission.Code.PASS_ON) CaseFile file,
            @ModelAttribute("form") TransferForm form,
            BindingResult faults,
            Actor actor) {
        Choices.text(form.to(), 300, "to", "intake.settle.to.missing", faults);
        Set<Disclosure.Field> fields =
                Choices.many(Disclosure.Field.class, form.fields(), "fields", "intake.cover.fields.missing", faults);
        Choices.text(form.condition(), 4000, "condition", "intake.cover.condition.missing", faults);
        Choices.text(form.asked(), 2000, "asked", "intake.cover.asked.missing", faults);
        Disclosure.Basis basis =
                Choices.one(Disclosure.Basis.class, form.basis(), "basis", "intake.cover.basis.missing", faults);
        if (basis == null || faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, Map.of("file", file));
        }
        var draft = new TransferDesk.Draft(
                String.valueOf(form.to()).strip(),
                basis,
                fields,
                String.valueOf(form.condition()).strip(),
                String.valueOf(form.asked()).strip());
        return switch (desk.draft(actor, file, draft)) {
            case Outcome.Done<LetterId> done -> Reply.goTo("/surat/" + done.value());
            case Outcome.Refused<LetterId> refused -> {
                Reply.refuse(faults, refused.why());
                yield Reply.again(TEMPLATE, faults, Map.of("file", file));
            }
        };
    }
}
