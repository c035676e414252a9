package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.SamePeople;
import id.naungan.kernel.page.Reply;
import java.util.List;
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

/** The supervisor's answer to "perhaps the same person", which her clerk was never asked. */
@Controller
@RequestMapping("/kasus/{id}/orang-serupa")
class SamePeopleController {
    private static final String TEMPLATE = "casework/same-people";

    private final SamePeople same;

    SamePeopleController(SamePeople same) {
        this.same = same;
    }

    record AnswerForm(@Nullable String question, @Nullable String answer) {}

    @GetMapping
    ModelAndView page(@Open(CasePermission.Code.COMPARE_PEOPLE) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, Map.of("file", file, "questions", same.questions(actor, file)));
    }

    @PostMapping
    ModelAndView answer(
            @Open(CasePermission.Code.COMPARE_PEOPLE) CaseFile file,
            @ModelAttribute("form") AnswerForm form,
            BindingResult faults,
            Actor actor) {
        String answer = Codes.listed(List.of("SAME", "OTHER"), form.answer(), faults, "answer");
        if (answer == null) {
            if (!faults.hasErrors()) {
                Reply.fault(faults, "answer", "casework.same-people.answer.missing");
            }
            return Reply.again(TEMPLATE, faults, Map.of("file", file, "questions", same.questions(actor, file)));
        }
        UUID question = question(form);
        String next = answer.equals("SAME") ? merging(actor, file, question) : "orang-serupa";
        same.settle(actor, file, question, answer.equals("SAME"));
        return Reply.goTo(file.at(next));
    }

    /** Two records of one person are laid side by side; where only another office knows her there is nothing to lay. */
    private String merging(Actor actor, CaseFile file, UUID question) {
        return same.questions(actor, file).stream()
                .filter(one -> one.id().equals(question) && !one.others().isEmpty())
                .findFirst()
                .map(one -> "orang/" + one.person() + "/satukan/"
                        + one.others().getFirst().person())
                .orElse("orang-serupa");
    }

    private static UUID question(AnswerForm form) {
        try {
            return UUID.fromString(String.valueOf(form.question()));
        } catch (IllegalArgumentException notAnId) {
            throw new DoorClosed();
        }
    }
}
