package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CareDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.Plan;
import id.naungan.casework.PlanDesk;
import id.naungan.casework.care.EvaluationDesk;
import id.naungan.casework.care.NeedsDesk;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedDay;
import java.time.LocalDate;
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

/** The plan as one page of lines; the lines of the plan in force, and three empty ones. */
@Controller
@RequestMapping("/kasus/{id}/rencana")
class PlanController {
    private static final String TEMPLATE = "casework/plan";
    private static final int EMPTY_LINES = 3;
    private static final int MOST_LINES = 30;

    private final CareDesk desk;
    private final PlanDesk versions;
    private final NeedsDesk needs;
    private final EvaluationDesk evaluations;
    private final OfficeClock clock;

    PlanController(CareDesk desk, PlanDesk versions, NeedsDesk needs, EvaluationDesk evaluations, OfficeClock clock) {
        this.desk = desk;
        this.versions = versions;
        this.evaluations = evaluations;
        this.needs = needs;
        this.clock = clock;
    }

    record PlanForm(
            @Nullable List<PlanLine> items,
            @Nullable String agreed,
            @Nullable TypedDay agreedOn,
            @Nullable String agreedHow) {}

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.PLAN) CaseFile file) {
        Plan plan = desk.plan(file);
        List<PlanLine> lines = new ArrayList<>();
        plan.items().forEach(item -> lines.add(PlanLine.of(item)));
        if (lines.isEmpty()) {
            needs.chosen(file)
                    .forEach(chosen ->
                            lines.add(PlanLine.of(Plan.Item.first(chosen.need().name(), chosen.words()))));
        }
        for (int line = 0; line < EMPTY_LINES; line++) {
            lines.add(PlanLine.of(Plan.Item.first("", "")));
        }
        return new ModelAndView(TEMPLATE, model(file, lines.size()))
                .addObject(
                        "form",
                        new PlanForm(
                                lines,
                                plan.agreed() ? "YES" : null,
                                plan.agreedOn() == null ? null : TypedDay.of(plan.agreedOn()),
                                plan.agreedHow() == null
                                        ? null
                                        : plan.agreedHow().name()));
    }

    @PostMapping
    ModelAndView plan(
            @Open(CasePermission.Code.PLAN) CaseFile file,
            @ModelAttribute("form") PlanForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) int seen,
            Actor actor) {
        List<PlanLine> lines = form.items() == null ? List.of() : form.items();
        int shown = Math.min(lines.size(), MOST_LINES);
        LocalDate today = clock.now().atZone(actor.zone()).toLocalDate();
        List<Plan.Item> items = new ArrayList<>();
        for (int line = 0; line < shown; line++) {
            PlanLine typed = lines.get(line);
            if (typed != null && !typed.isEmpty()) {
                typed.read("items[" + line + "].", today, faults).ifPresent(items::add);
            }
        }
        if (items.isEmpty() && !faults.hasErrors()) {
            Reply.fault(faults, "items[0].need", "casework.plan.empty");
        }
        Plan plan = plan(form, items, today, faults);
        if (!faults.hasErrors() && desk.plan(actor, file, seen, plan) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file, shown)) : Reply.goTo(file.at(""));
    }

    /** Her yes has a day and a manner; where nothing else is said it was today and by word of mouth. */
    private static Plan plan(PlanForm form, List<Plan.Item> items, LocalDate today, BindingResult faults) {
        LocalDate on = Days.past(form.agreedOn(), today, faults, "agreedOn");
        Plan.Manner how = Codes.perhaps(Plan.Manner.class, form.agreedHow(), faults, "agreedHow");
        boolean agreed = "YES".equals(form.agreed());
        return agreed
                ? new Plan(items, true, on == null ? today : on, how == null ? Plan.Manner.SPOKEN : how)
                : new Plan(items, false, null, null);
    }

    private Map<String, Object> model(CaseFile file, int lines) {
        return Map.of(
                "file",
                file,
                "lines",
                lines,
                "versions",
                versions.history(file),
                "cycle",
                evaluations.cycle(file),
                "seen",
                desk.planNumber(file));
    }
}
