package id.naungan.outreach.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.outreach.Answer;
import id.naungan.outreach.AnswerDesk;
import id.naungan.outreach.Outreach;
import id.naungan.outreach.OutreachPermission;
import id.naungan.outreach.PreparationDesk;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A supervisor answers what the team had to do without asking her. */
@Controller
@RequestMapping("/kasus/{id}/penjangkauan/jawaban/{subject}")
class OutreachAnswerController {
    private static final String TEMPLATE = "outreach/answer";

    private final AnswerDesk desk;
    private final PreparationDesk preparation;

    OutreachAnswerController(AnswerDesk desk, PreparationDesk preparation) {
        this.desk = desk;
        this.preparation = preparation;
    }

    record AnswerForm(@Nullable String answer, @Nullable String words) {}

    @GetMapping
    ModelAndView form(@Open(OutreachPermission.Code.OVERSEE) CaseFile file, @PathVariable String subject) {
        return new ModelAndView(TEMPLATE, Map.of("file", file, "matter", matter(file, subject)))
                .addObject("form", new AnswerForm(null, null));
    }

    @PostMapping
    ModelAndView answer(
            @Open(OutreachPermission.Code.OVERSEE) CaseFile file,
            @PathVariable String subject,
            @ModelAttribute("form") AnswerForm form,
            BindingResult faults,
            Actor actor) {
        Outreach.Matter matter = matter(file, subject);
        Answer.Kind kind = matter.asksWhatNext()
                ? Filled.one(Answer.Kind.class, form.answer(), faults, "answer", "outreach.answer.missing")
                : Answer.Kind.SEEN;
        String words = Filled.text(form.words(), Filled.LONG, faults, "words");
        if (kind != null
                && !faults.hasErrors()
                && desk.answer(actor, file, matter.subject(), kind, words) instanceof Outcome.Refused<UUID> refused) {
            Filled.refuse(faults, refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, Map.of("file", file, "matter", matter))
                : Reply.goTo(file.at("penjangkauan"));
    }

    private Outreach.Matter matter(CaseFile file, String subject) {
        return preparation.of(file).matter(subject).orElseThrow(DoorClosed::new);
    }
}
