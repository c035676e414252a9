package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CareDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Monitoring;
import id.naungan.casework.Open;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedDay;
import id.naungan.kernel.page.TypedMoment;
import java.time.Instant;
import java.time.LocalDate;
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
    private final OfficeClock clock;

    MonitoringController(CareDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    record MonitoringForm(
            @Nullable TypedMoment at,
            @Nullable String progress,
            @Nullable String goal,
            @Nullable String next,
            @Nullable TypedDay nextDay) {}

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.MONITOR) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file))
                .addObject(
                        "form", new MonitoringForm(TypedMoment.of(clock.now(), actor.zone()), null, null, null, null));
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
                Texts.optional(form.next(), Texts.LONG, faults, "next"));
        LocalDate next = next(form, actor, faults);
        if (at != null
                && !faults.hasErrors()
                && desk.monitor(actor, file, at, monitoring, next) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, "at", refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file)) : Reply.goTo(file.at(""));
    }

    private @Nullable LocalDate next(MonitoringForm form, Actor actor, BindingResult faults) {
        if (form.nextDay() == null || form.nextDay().isEmpty()) {
            return null;
        }
        LocalDate next = form.nextDay().date();
        LocalDate today = clock.now().atZone(actor.zone()).toLocalDate();
        if (next == null || next.isBefore(today) || next.isAfter(today.plusYears(2))) {
            Reply.fault(faults, "nextDay", "casework.form.coming-day");
        }
        return next;
    }

    private Map<String, Object> model(CaseFile file) {
        return Map.of("file", file, "history", desk.monitorings(file));
    }
}
