package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.PlanDesk;
import id.naungan.casework.PlanVersion;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plan before her who approves it or gives it back; and all its versions. */
@Controller
@RequestMapping("/kasus/{id}/rencana")
class PlanDecisionController {
    private static final String TEMPLATE = "casework/plan-decision";

    private final PlanDesk desk;

    PlanDecisionController(PlanDesk desk) {
        this.desk = desk;
    }

    record DecisionForm(@Nullable String decision, @Nullable String words) {}

    @GetMapping("/riwayat")
    ModelAndView history(@Open(CasePermission.Code.PLAN) CaseFile file) {
        return new ModelAndView("casework/plan-history", Map.of("file", file, "versions", desk.history(file)));
    }

    @GetMapping("/keputusan")
    ModelAndView form(@Open(CasePermission.Code.APPROVE_PLAN) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file, actor)).addObject("form", new DecisionForm(null, null));
    }

    @PostMapping("/keputusan")
    ModelAndView decide(
            @Open(CasePermission.Code.APPROVE_PLAN) CaseFile file,
            @ModelAttribute("form") DecisionForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) int seen,
            Actor actor) {
        boolean accept = "YES".equals(form.decision());
        if (!accept && !"NO".equals(form.decision())) {
            Reply.fault(faults, "decision", "casework.plan.decision.missing");
        }
        String words = Texts.optional(form.words(), Texts.LONG, faults, "words");
        if ("NO".equals(form.decision()) && words.isEmpty()) {
            Reply.fault(faults, "words", "casework.plan.decision.words.missing");
        }
        if (!faults.hasErrors()
                && desk.decide(actor, file, seen, accept, words) instanceof Outcome.Refused<Boolean> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file, actor)) : Reply.goTo(file.at(""));
    }

    private Map<String, Object> model(CaseFile file, Actor actor) {
        Map<String, Object> model = new HashMap<>();
        PlanVersion waiting = desk.waiting(file).orElse(null);
        model.put("file", file);
        model.put("waiting", waiting);
        model.put("own", waiting != null && waiting.author().equals(actor.account()));
        return model;
    }
}
