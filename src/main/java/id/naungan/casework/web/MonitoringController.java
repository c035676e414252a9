package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CareDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Monitoring;
import id.naungan.casework.Open;
import id.naungan.casework.Plan;
import id.naungan.casework.care.EvaluationDesk;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedDay;
import id.naungan.kernel.page.TypedMoment;
import java.time.Instant;
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
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/kasus/{id}/pemantauan")
class MonitoringController {
    private static final String TEMPLATE = "casework/monitoring";

    private final CareDesk desk;
    private final EvaluationDesk evaluations;
    private final OfficeClock clock;

    MonitoringController(CareDesk desk, EvaluationDesk evaluations, OfficeClock clock) {
        this.desk = desk;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /** @param standings one for each line of the plan, in its order; a line may be left out */
    record MonitoringForm(
            @Nullable TypedMoment at,
            @Nullable String progress,
            @Nullable Map<String, String> standings,
            @Nullable String safety,
            @Nullable String goal,
            @Nullable String next,
            @Nullable TypedDay nextDay) {

        @Override
        public String toString() {
            return "MonitoringForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.MONITOR) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file))
                .addObject(
                        "form",
                        new MonitoringForm(
                                TypedMoment.of(clock.now(), actor.zone()), null, Map.of(), null, null, null, null));
    }

    @PostMapping
    ModelAndView monitor(
            @Open(CasePermission.Code.MONITOR) CaseFile file,
            @ModelAttribute("form") MonitoringForm form,
            BindingResult faults,
            Actor actor) {
        Instant at = Moment.read(form.at(), actor, faults, "at");
        Monitoring monitoring = new Monitoring(
                Texts.needed(form.progress(), Texts.LONG, faults, "progress", "casework.monitoring.progress.missing"),
                Texts.optional(form.goal(), Texts.LONG, faults, "goal"),
                Texts.optional(form.next(), Texts.LONG, faults, "next"),
                Codes.perhaps(Monitoring.Safety.class, form.safety(), faults, "safety"),
                goals(file, form, faults),
                evaluations.cycle(file));
        LocalDate today = clock.now().atZone(actor.zone()).toLocalDate();
        LocalDate next = Days.coming(form.nextDay(), today, faults, "nextDay");
        if (at != null
                && !faults.hasErrors()
                && desk.monitor(actor, file, at, monitoring, next) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, "at", refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file)) : Reply.goTo(file.at(""));
    }

    private List<Monitoring.Goal> goals(CaseFile file, MonitoringForm form, BindingResult faults) {
        List<Plan.Item> items = desk.plan(file).items();
        List<Monitoring.Goal> goals = new ArrayList<>();
        for (int line = 0; line < items.size(); line++) {
            String typed = form.standings() == null ? null : form.standings().get(String.valueOf(line));
            Monitoring.Standing standing =
                    Codes.perhaps(Monitoring.Standing.class, typed, faults, "standings[" + line + "]");
            if (standing != null) {
                Plan.Item item = items.get(line);
                goals.add(new Monitoring.Goal(
                        item.need(), item.goal().isEmpty() ? item.action() : item.goal(), standing));
            }
        }
        return goals;
    }

    private Map<String, Object> model(CaseFile file) {
        return Map.of(
                "file",
                file,
                "plan",
                desk.plan(file),
                "cycle",
                evaluations.cycle(file),
                "history",
                desk.monitorings(file));
    }
}
