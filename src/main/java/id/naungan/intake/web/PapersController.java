package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.intake.IntakePermission;
import id.naungan.intake.Paper;
import id.naungan.intake.PaperDesk;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import java.util.HashMap;
import java.util.List;
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

/** The checklist of the standard's papers: there, to follow, or not there; nothing waits for any of them. */
@Controller
@RequestMapping("/kasus/{id}/persyaratan")
class PapersController {
    private static final String TEMPLATE = "intake/papers";
    private static final int REASON = 400;

    private final PaperDesk desk;

    PapersController(PaperDesk desk) {
        this.desk = desk;
    }

    /** Both by the key of the line. */
    record PapersForm(
            @Nullable Map<String, String> state, @Nullable Map<String, String> reason) {}

    @GetMapping
    ModelAndView form(@Open(IntakePermission.Code.PAPERS) CaseFile file) {
        Map<String, String> state = new HashMap<>();
        Map<String, String> reason = new HashMap<>();
        desk.checklist(file).forEach(paper -> {
            Paper.Said said = paper.said();
            if (said != null) {
                state.put(paper.key(), said.state().name());
                reason.put(paper.key(), said.reason());
            }
        });
        return new ModelAndView(TEMPLATE, model(file, desk.seen(file)))
                .addObject("form", new PapersForm(state, reason));
    }

    @PostMapping
    ModelAndView say(
            @Open(IntakePermission.Code.PAPERS) CaseFile file,
            @ModelAttribute("form") PapersForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) int seen,
            Actor actor) {
        Map<String, PaperDesk.Ticked> ticked = ticked(file, form, faults);
        if (faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(file, seen));
        }
        if (desk.say(actor, file, seen, ticked) instanceof Outcome.Refused<Integer> refused) {
            Reply.refuse(faults, refused.why());
            return Reply.again(TEMPLATE, faults, model(file, desk.seen(file)));
        }
        return Reply.goTo(file.at(""));
    }

    private Map<String, PaperDesk.Ticked> ticked(CaseFile file, PapersForm form, BindingResult faults) {
        Map<String, PaperDesk.Ticked> ticked = new HashMap<>();
        for (Paper paper : papers(file)) {
            String typed = text(form.state(), paper.key());
            String field = "state[" + paper.key() + "]";
            Paper.State state = typed == null || typed.isBlank()
                    ? null
                    : Choices.one(Paper.State.class, typed, field, "casework.form.unknown-choice", faults);
            String reason =
                    Choices.words(text(form.reason(), paper.key()), REASON, "reason[" + paper.key() + "]", faults);
            if (state == null && !reason.isEmpty() && !faults.hasErrors()) {
                Reply.fault(faults, field, "intake.papers.state.missing");
            }
            if (state != null) {
                ticked.put(paper.key(), new PaperDesk.Ticked(state, reason));
            }
        }
        return ticked;
    }

    private Map<String, Object> model(CaseFile file, int seen) {
        return Map.of(
                "file",
                file,
                "seen",
                seen,
                "papers",
                desk.checklist(file),
                "mayReadMedical",
                file.may(IntakePermission.READ_MEDICAL));
    }

    private List<Paper> papers(CaseFile file) {
        return desk.checklist(file).stream().filter(Paper::isPaper).toList();
    }

    private static @Nullable String text(@Nullable Map<String, String> texts, String key) {
        return texts == null ? null : texts.get(key);
    }
}
