package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.OpposedDesk;
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

/** The supervisor's decision about somebody who stands on opposite sides of two cases. */
@Controller
@RequestMapping("/kasus/{id}/dua-pihak")
class OpposedController {
    private static final String TEMPLATE = "casework/opposed";

    private final OpposedDesk desk;

    OpposedController(OpposedDesk desk) {
        this.desk = desk;
    }

    record DecisionForm(
            @Nullable String question,
            @Nullable String decision,
            @Nullable String reason) {
        @Override
        public String toString() {
            return "DecisionForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView page(@Open(CasePermission.Code.COMPARE_PEOPLE) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, Map.of("file", file, "questions", desk.questions(actor, file)))
                .addObject("form", new DecisionForm(null, null, null));
    }

    @PostMapping
    ModelAndView decide(
            @Open(CasePermission.Code.COMPARE_PEOPLE) CaseFile file,
            @ModelAttribute("form") DecisionForm form,
            BindingResult faults,
            Actor actor) {
        UUID question = question(form);
        var decision = Codes.one(
                OpposedDesk.Decision.class, form.decision(), faults, "decision", "casework.opposed.decision.missing");
        String reason = Texts.needed(form.reason(), Texts.SHORT, faults, "reason", "casework.opposed.reason.missing");
        if (faults.hasErrors() || decision == null) {
            return Reply.again(TEMPLATE, faults, Map.of("file", file, "questions", desk.questions(actor, file)));
        }
        desk.settle(actor, file, question, decision, reason);
        return Reply.goTo(file.at("dua-pihak"));
    }

    private static UUID question(DecisionForm form) {
        try {
            return UUID.fromString(String.valueOf(form.question()));
        } catch (IllegalArgumentException notAnId) {
            throw new DoorClosed();
        }
    }
}
