package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.ClosureDesk;
import id.naungan.casework.ClosureReason;
import id.naungan.casework.Open;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One proposes here, another decides here; both see what is still open. */
@Controller
@RequestMapping("/kasus/{id}/terminasi")
class ClosureController {
    private static final String TEMPLATE = "casework/closure";
    private static final List<String> CLIENT_ANSWERS = List.of("YES", "NO", "NOT_REACHED");

    private final ClosureDesk desk;

    ClosureController(ClosureDesk desk) {
        this.desk = desk;
    }

    record ClosureForm(
            @Nullable String reason,
            @Nullable String client,
            @Nullable String words,
            @Nullable String decision) {}

    @GetMapping
    ModelAndView page(@Open(CasePermission.Code.READ) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file)).addObject("form", new ClosureForm(null, null, null, null));
    }

    @PostMapping("/usulan")
    ModelAndView propose(
            @Open(CasePermission.Code.PROPOSE_CLOSURE) CaseFile file,
            @ModelAttribute("form") ClosureForm form,
            BindingResult faults,
            Actor actor) {
        ClosureReason reason =
                Codes.one(ClosureReason.class, form.reason(), faults, "reason", "casework.closure.reason.missing");
        if (form.client() == null || !CLIENT_ANSWERS.contains(form.client())) {
            Reply.fault(faults, "client", "casework.closure.client.missing");
        }
        String words = Texts.needed(form.words(), Texts.LONG, faults, "words", "casework.closure.words.missing");
        if (reason != null
                && !faults.hasErrors()
                && desk.propose(actor, file, reason, String.valueOf(form.client()), words)
                        instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file)) : Reply.goTo(file.at("terminasi"));
    }

    @PostMapping("/keputusan")
    ModelAndView decide(
            @Open(CasePermission.Code.DECIDE_CLOSURE) CaseFile file,
            @ModelAttribute("form") ClosureForm form,
            BindingResult faults,
            Actor actor) {
        boolean refuse = "NO".equals(form.decision());
        if (!refuse && !"YES".equals(form.decision())) {
            Reply.fault(faults, "decision", "casework.closure.decision.missing");
        }
        String words = refuse
                ? Texts.needed(form.words(), Texts.LONG, faults, "words", "casework.closure.words.missing")
                : Texts.optional(form.words(), Texts.LONG, faults, "words");
        if (!faults.hasErrors() && desk.decide(actor, file, !refuse, words) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file)) : Reply.goTo(file.at(""));
    }

    @PostMapping("/buka-kembali")
    ModelAndView reopen(
            @Open(CasePermission.Code.REOPEN) CaseFile file,
            @ModelAttribute("form") ClosureForm form,
            BindingResult faults,
            Actor actor) {
        String words = Texts.needed(form.words(), Texts.LONG, faults, "words", "casework.closure.words.missing");
        if (!faults.hasErrors() && desk.reopen(actor, file, words) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file)) : Reply.goTo(file.at(""));
    }

    @PostMapping("/arsip")
    ModelAndView archive(
            @Open(CasePermission.Code.REPORT) CaseFile file,
            @ModelAttribute("form") ClosureForm form,
            BindingResult faults,
            Actor actor) {
        if (desk.archive(actor, file) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
            return Reply.again(TEMPLATE, faults, model(file));
        }
        return Reply.goTo(file.at(""));
    }

    private Map<String, Object> model(CaseFile file) {
        return Map.of("file", file, "open", desk.stillOpen(file), "waiting", desk.waiting(file));
    }
}
