package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CareDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.Plan;
import id.naungan.casework.care.Evaluation;
import id.naungan.casework.care.EvaluationDesk;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import java.time.Instant;
import java.util.ArrayList;
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

/** The end of a cycle: each need of the plan, and what the standard's products came to. */
@Controller
@RequestMapping("/kasus/{id}/evaluasi")
class EvaluationController {
    private static final String TEMPLATE = "casework/evaluation";

    private final EvaluationDesk desk;
    private final CareDesk care;
    private final OfficeClock clock;

    EvaluationController(EvaluationDesk desk, CareDesk care, OfficeClock clock) {
        this.desk = desk;
        this.care = care;
        this.clock = clock;
    }

    record EvaluationForm(
            @Nullable TypedMoment at,
            @Nullable Map<String, String> met,
            @Nullable String words,
            @Nullable String course) {

        @Override
        public String toString() {
            return "EvaluationForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView page(@Open(CasePermission.Code.MONITOR) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file))
                .addObject("form", new EvaluationForm(TypedMoment.of(clock.now(), actor.zone()), Map.of(), null, null));
    }

    @PostMapping
    ModelAndView evaluate(
            @Open(CasePermission.Code.MONITOR) CaseFile file,
            @ModelAttribute("form") EvaluationForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) int seen,
            Actor actor) {
        Instant at = Moment.read(form.at(), actor, faults, "at");
        List<Evaluation.Line> lines = new ArrayList<>();
        for (String need : needs(file)) {
            String typed = form.met() == null ? null : form.met().get(need);
            Evaluation.Met met = Codes.one(
                    Evaluation.Met.class, typed, faults, "met[" + need + "]", "casework.evaluation.met.missing");
            if (met != null) {
                lines.add(new Evaluation.Line(need, met));
            }
        }
        String words = Texts.needed(form.words(), Texts.LONG, faults, "words", "casework.evaluation.words.missing");
        Evaluation.Course course = Codes.one(
                Evaluation.Course.class, form.course(), faults, "course", "casework.evaluation.course.missing");
        if (at != null
                && course != null
                && !faults.hasErrors()
                && desk.evaluate(actor, file, seen, at, new Evaluation(lines, words, course))
                        instanceof Outcome.Refused<Integer> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file)) : Reply.goTo(file.at("evaluasi"));
    }

    private List<String> needs(CaseFile file) {
        return care.plan(file).items().stream()
                .filter(item -> item.status() != Plan.Status.CANCELLED)
                .map(Plan.Item::need)
                .distinct()
                .toList();
    }

    private Map<String, Object> model(CaseFile file) {
        return Map.of(
                "file",
                file,
                "needs",
                needs(file),
                "cycle",
                desk.cycle(file),
                "products",
                desk.products(file),
                "history",
                desk.of(file));
    }
}
