package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CasePermission;
import id.naungan.intake.CrisisDesk;
import id.naungan.intake.IncomingDesk;
import id.naungan.intake.IntakePermission;
import id.naungan.intake.Report;
import id.naungan.intake.ReportRegister;
import id.naungan.intake.ReportRoutes;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Laporan masuk: written down at once, read again, corrected while it is in no case. */
@Controller
@RequestMapping("/laporan")
class IncomingController {
    private static final String FORM = "intake/report-form";

    private final IncomingDesk desk;
    private final ReportRegister register;
    private final CaseDoor door;
    private final OfficeClock clock;
    private final CrisisDesk crisis;
    private final ReportRoutes routes;

    IncomingController(
            IncomingDesk desk,
            ReportRegister register,
            CaseDoor door,
            OfficeClock clock,
            CrisisDesk crisis,
            ReportRoutes routes) {
        this.desk = desk;
        this.register = register;
        this.door = door;
        this.clock = clock;
        this.crisis = crisis;
        this.routes = routes;
    }

    @GetMapping("/baru")
    ModelAndView blank(Actor actor) {
        door.enter(actor, IntakePermission.REPORT);
        return new ModelAndView(FORM, at(actor, "/laporan/baru", "/laporan", ""))
                .addObject("form", ReportForm.blank(clock.now(), actor.zone()));
    }

    @PostMapping("/baru")
    ModelAndView receive(Actor actor, @ModelAttribute("form") ReportForm form, BindingResult faults) {
        door.enter(actor, IntakePermission.REPORT);
        Report.Draft draft = form.read(actor, faults);
        if (draft != null) {
            switch (desk.receive(actor, draft)) {
                case Outcome.Done<UUID> done -> {
                    return Reply.goTo("/laporan/" + done.value());
                }
                case Outcome.Refused<UUID> refused -> Reply.refuse(faults, "received", refused.why());
            }
        }
        return Reply.again(FORM, faults, at(actor, "/laporan/baru", "/laporan", ""));
    }

    @GetMapping("/{report}")
    ModelAndView show(Actor actor, @PathVariable String report) {
        Report opened = desk.open(actor, number(report));
        boolean mayReadCase = opened.caseId()
                .map(caseId -> door.opens(actor, caseId, CasePermission.READ))
                .orElse(false);
        boolean mayReach = routes.of(actor, opened.channel()).stream().anyMatch(ReportRoutes.Route::outreach);
        return new ModelAndView(
                "intake/report",
                Map.of(
                        "report",
                        opened,
                        "alike",
                        register.alike(opened.id()),
                        "mayReadCase",
                        mayReadCase,
                        "mayReach",
                        mayReach));
    }

    @GetMapping("/{report}/ubah")
    ModelAndView correct(Actor actor, @PathVariable String report) {
        Report opened = desk.open(actor, number(report));
        return new ModelAndView(FORM, at(actor, opened, opened.version()))
                .addObject("form", ReportForm.of(opened, actor.zone()));
    }

    @PostMapping("/{report}/ubah")
    ModelAndView change(
            Actor actor,
            @PathVariable String report,
            @RequestParam(name = Page.SEEN, defaultValue = "0") String seen,
            @ModelAttribute("form") ReportForm form,
            BindingResult faults) {
        Report opened = desk.open(actor, number(report));
        int version = seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
        Report.Draft draft = form.read(actor, faults);
        if (draft != null) {
            switch (desk.change(actor, opened, version, draft)) {
                case Outcome.Done<UUID> done -> {
                    return Reply.goTo("/laporan/" + done.value());
                }
                case Outcome.Refused<UUID> refused -> Reply.refuse(faults, refused.why());
            }
        }
        return Reply.again(FORM, faults, at(actor, opened, opened.version()));
    }

    private Map<String, Object> at(Actor actor, Report report, int seen) {
        return at(actor, "/laporan/" + report.id() + "/ubah", "/laporan/" + report.id(), String.valueOf(seen));
    }

    private Map<String, Object> at(Actor actor, String action, String back, String seen) {
        return Map.of("action", action, "back", back, "seen", seen, "numbers", crisis.numbers(actor));
    }

    /** The number of a report in an address; an address with something else leads nowhere. */
    static UUID number(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException noNumber) {
            throw new DoorClosed();
        }
    }
}
