package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CareDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.Plan;
import id.naungan.casework.care.NeedsDesk;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedDay;
import id.naungan.partners.Need;
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
    private final NeedsDesk needs;
    private final OfficeClock clock;

    PlanController(CareDesk desk, NeedsDesk needs, OfficeClock clock) {
        this.desk = desk;
        this.needs = needs;
        this.clock = clock;
    }

    record ItemForm(
            @Nullable String need,
            @Nullable String action,
            @Nullable String provider,
            @Nullable TypedDay due,
            @Nullable String status) {
        boolean isEmpty() {
            return (need == null || need.isBlank()) && (action == null || action.isBlank());
        }
    }

    record PlanForm(
            @Nullable List<ItemForm> items, @Nullable String agreed) {}

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.PLAN) CaseFile file) {
        Plan plan = desk.plan(file);
        List<ItemForm> lines = new ArrayList<>();
        plan.items()
                .forEach(item -> lines.add(new ItemForm(
                        item.need(),
                        item.action(),
                        item.provider().name(),
                        item.due() == null ? null : TypedDay.of(item.due()),
                        item.status().name())));
        if (plan.items().isEmpty()) {
            needs.chosen(file)
                    .forEach(chosen -> lines.add(new ItemForm(
                            chosen.need().name(),
                            chosen.words(),
                            Plan.Provider.OWN.name(),
                            null,
                            Plan.Status.PLANNED.name())));
        }
        for (int line = 0; line < EMPTY_LINES; line++) {
            lines.add(new ItemForm(null, null, Plan.Provider.OWN.name(), null, Plan.Status.PLANNED.name()));
        }
        return new ModelAndView(TEMPLATE, Map.of("file", file, "lines", lines.size(), "seen", desk.planNumber(file)))
                .addObject("form", new PlanForm(lines, plan.agreed() ? "YES" : null));
    }

    @PostMapping
    ModelAndView plan(
            @Open(CasePermission.Code.PLAN) CaseFile file,
            @ModelAttribute("form") PlanForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) int seen,
            Actor actor) {
        List<ItemForm> lines = form.items() == null ? List.of() : form.items();
        List<Plan.Item> items = new ArrayList<>();
        for (int line = 0; line < Math.min(lines.size(), MOST_LINES); line++) {
            ItemForm typed = lines.get(line);
            if (typed != null && !typed.isEmpty()) {
                item(typed, "items[" + line + "].", actor, faults, items);
            }
        }
        if (items.isEmpty() && !faults.hasErrors()) {
            Reply.fault(faults, "items[0].need", "casework.plan.empty");
        }
        if (!faults.hasErrors()
                && desk.plan(actor, file, seen, new Plan(items, "YES".equals(form.agreed())))
                        instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(
                        TEMPLATE,
                        faults,
                        Map.of(
                                "file",
                                file,
                                "lines",
                                Math.min(lines.size(), MOST_LINES),
                                "seen",
                                desk.planNumber(file)))
                : Reply.goTo(file.at(""));
    }

    private void item(ItemForm typed, String at, Actor actor, BindingResult faults, List<Plan.Item> items) {
        Need need = Codes.one(Need.class, typed.need(), faults, at + "need", "casework.plan.need.missing");
        String action =
                Texts.needed(typed.action(), Texts.SHORT, faults, at + "action", "casework.plan.action.missing");
        Plan.Provider provider = Codes.one(
                Plan.Provider.class, typed.provider(), faults, at + "provider", "casework.plan.provider.missing");
        Plan.Status status = Codes.one(
                Plan.Status.class,
                typed.status() == null ? "PLANNED" : typed.status(),
                faults,
                at + "status",
                "casework.form.unknown-choice");
        LocalDate due = due(typed, at, actor, faults);
        if (need != null && provider != null && status != null) {
            items.add(new Plan.Item(need.name(), action, provider, due, status));
        }
    }

    private @Nullable LocalDate due(ItemForm typed, String at, Actor actor, BindingResult faults) {
        if (typed.due() == null || typed.due().isEmpty()) {
            return null;
        }
        LocalDate due = typed.due().date();
        LocalDate today = clock.now().atZone(actor.zone()).toLocalDate();
        if (due == null || due.isBefore(today.minusYears(1)) || due.isAfter(today.plusYears(3))) {
            Reply.fault(faults, at + "due", "casework.form.day");
        }
        return due;
    }
}
