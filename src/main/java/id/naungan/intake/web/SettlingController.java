package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.documents.Incoming;
import id.naungan.intake.CannotSettle;
import id.naungan.intake.CrisisDesk;
import id.naungan.intake.IncomingDesk;
import id.naungan.intake.Report;
import id.naungan.intake.ReportOutcome;
import id.naungan.intake.ReportRoutes;
import id.naungan.intake.SettlingDesk;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import id.naungan.kernel.page.Reply;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What a report comes to: one page for each answer, each with the one thing that answer asks. */
@Controller
@RequestMapping("/laporan/{report}")
class SettlingController {
    private static final String CASE = "intake/report-case";
    private static final String JOIN = "intake/report-join";
    private static final String CLOSE = "intake/report-close";
    private static final String HAND_ON = "intake/report-hand-on";

    private final IncomingDesk reports;
    private final SettlingDesk desk;
    private final ReportRoutes routes;
    private final CrisisDesk crisis;

    SettlingController(IncomingDesk reports, SettlingDesk desk, ReportRoutes routes, CrisisDesk crisis) {
        this.reports = reports;
        this.desk = desk;
        this.routes = routes;
        this.crisis = crisis;
    }

    record CaseForm(@Nullable String callName, @Nullable String route) {}

    record JoinForm(@Nullable String number) {}

    record CloseForm(@Nullable String outcome, @Nullable String note) {}

    record HandOnForm(
            @Nullable String danger,
            @Nullable String to,
            @Nullable String note) {}

    @GetMapping("/kasus")
    ModelAndView caseForm(
            Actor actor,
            @PathVariable String report,
            @RequestParam(name = "jangkau", required = false) @Nullable String reach) {
        Report opened = reports.open(actor, IncomingController.number(report));
        var ways = routes.of(actor, opened.channel());
        String proposed = ways.stream()
                .filter(way -> reach == null || way.outreach())
                .findFirst()
                .map(ReportRoutes.Route::value)
                .orElse(null);
        return new ModelAndView(CASE, Map.of("report", opened, "routes", ways))
                .addObject("form", new CaseForm(opened.words().about(), proposed));
    }

    @PostMapping("/kasus")
    ModelAndView openCase(
            Actor actor,
            @PathVariable String report,
            @ModelAttribute("form") CaseForm form,
            BindingResult faults,
            @RequestParam(required = false) @Nullable MultipartFile scan) {
        Report opened = reports.open(actor, IncomingController.number(report));
        Choices.text(form.callName(), 80, "callName", "intake.crisis.call-name.missing", faults);
        if (!faults.hasErrors()) {
            switch (desk.openCase(
                    actor,
                    opened,
                    String.valueOf(form.route()),
                    String.valueOf(form.callName()).strip(),
                    upload(scan))) {
                case Outcome.Done<CaseFile> done -> {
                    return Reply.goTo(done.value().at(""));
                }
                case Outcome.Refused<CaseFile> refused -> refuse(faults, "route", refused.why());
            }
        }
        return Reply.again(CASE, faults, Map.of("report", opened, "routes", routes.of(actor, opened.channel())));
    }

    @GetMapping("/gabung")
    ModelAndView joinForm(
            Actor actor,
            @PathVariable String report,
            @RequestParam(name = "nomor", required = false) @Nullable String number) {
        Report opened = reports.open(actor, IncomingController.number(report));
        return new ModelAndView(JOIN, joining(actor, opened)).addObject("form", new JoinForm(number));
    }

    @PostMapping("/gabung")
    ModelAndView join(
            Actor actor,
            @PathVariable String report,
            @ModelAttribute("form") JoinForm form,
            BindingResult faults,
            @RequestParam(required = false) @Nullable MultipartFile scan) {
        Report opened = reports.open(actor, IncomingController.number(report));
        Choices.text(form.number(), 40, "number", "intake.settle.number.missing", faults);
        if (!faults.hasErrors()) {
            switch (desk.join(actor, opened, String.valueOf(form.number()), upload(scan))) {
                case Outcome.Done<CaseFile> done -> {
                    return Reply.goTo(done.value().at(""));
                }
                case Outcome.Refused<CaseFile> refused -> refuse(faults, "number", refused.why());
            }
        }
        return Reply.again(JOIN, faults, joining(actor, opened));
    }

    @GetMapping("/selesai")
    ModelAndView closeForm(Actor actor, @PathVariable String report) {
        Report opened = reports.open(actor, IncomingController.number(report));
        return new ModelAndView(CLOSE, Map.of("report", opened)).addObject("form", new CloseForm(null, null));
    }

    @PostMapping("/selesai")
    ModelAndView close(
            Actor actor, @PathVariable String report, @ModelAttribute("form") CloseForm form, BindingResult faults) {
        Report opened = reports.open(actor, IncomingController.number(report));
        ReportOutcome outcome =
                Choices.one(ReportOutcome.class, form.outcome(), "outcome", "intake.settle.outcome.missing", faults);
        if (outcome != null && (outcome.isCase() || outcome == ReportOutcome.HANDED_ON)) {
            Reply.fault(faults, "outcome", "intake.settle.outcome.missing");
        }
        if (outcome == ReportOutcome.INFORMATION) {
            Choices.text(form.note(), 4000, "note", "intake.settle.note.missing", faults);
        }
        Choices.atMost(form.note(), 4000, "note", faults);
        if (outcome != null
                && !faults.hasErrors()
                && desk.close(actor, opened, outcome, form.note()) instanceof Outcome.Refused<UUID> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(CLOSE, faults, Map.of("report", opened)) : Reply.goTo("/laporan");
    }

    @GetMapping("/teruskan")
    ModelAndView handOnForm(Actor actor, @PathVariable String report) {
        Report opened = reports.open(actor, IncomingController.number(report));
        return new ModelAndView(HAND_ON, Map.of("report", opened, "numbers", crisis.numbers(actor)))
                .addObject("form", new HandOnForm(null, null, null));
    }

    @PostMapping("/teruskan")
    ModelAndView handOn(
            Actor actor, @PathVariable String report, @ModelAttribute("form") HandOnForm form, BindingResult faults) {
        Report opened = reports.open(actor, IncomingController.number(report));
        Boolean danger = Choices.yesNo(form.danger(), "danger", "intake.settle.danger.missing", faults);
        Choices.text(form.to(), 300, "to", "intake.settle.to.missing", faults);
        Choices.text(form.note(), 4000, "note", "intake.settle.note.missing", faults);
        if (danger != null
                && !faults.hasErrors()
                && desk.handOn(
                                actor,
                                opened,
                                danger,
                                String.valueOf(form.to()).strip(),
                                String.valueOf(form.note()).strip())
                        instanceof Outcome.Refused<UUID> refused) {
            refuse(faults, "danger", refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(HAND_ON, faults, Map.of("report", opened, "numbers", crisis.numbers(actor)))
                : Reply.goTo("/laporan");
    }

    private Map<String, Object> joining(Actor actor, Report report) {
        return Map.of("report", report, "alike", desk.alike(actor, report));
    }

    private static void refuse(BindingResult faults, String field, Refusal why) {
        if (why == CannotSettle.CHANGED_MEANWHILE || why == CannotSettle.IN_A_CASE) {
            Reply.refuse(faults, why);
        } else {
            Reply.refuse(faults, field, why);
        }
    }

    private static @Nullable Incoming upload(@Nullable MultipartFile scan) {
        return scan == null || scan.isEmpty() ? null : Incoming.of(scan);
    }
}
