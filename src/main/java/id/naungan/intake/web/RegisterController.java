package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.intake.IntakePermission;
import id.naungan.intake.OfficeRules;
import id.naungan.intake.Report;
import id.naungan.intake.ReportOutcome;
import id.naungan.intake.ReportRegister;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.page.NavLink;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tray of reports that wait, the register of all others, and how many there were. */
@Controller
@RequestMapping("/laporan")
class RegisterController {
    private final ReportRegister register;
    private final OfficeRules rules;
    private final CaseDoor door;
    private final OfficeClock clock;

    RegisterController(ReportRegister register, OfficeRules rules, CaseDoor door, OfficeClock clock) {
        this.register = register;
        this.rules = rules;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            Actor actor, @RequestParam(defaultValue = "") String hasil, @RequestParam(defaultValue = "1") String hal) {
        door.enter(actor, IntakePermission.REPORT);
        int number = hal.matches("[1-9]\\d{0,4}") ? Integer.parseInt(hal) : 1;
        ReportOutcome outcome = Stream.of(ReportOutcome.values())
                .filter(one -> one.name().equals(hasil))
                .findFirst()
                .orElse(null);
        List<Report.Line> lines = register.settled(actor, outcome, number - 1);
        return new ModelAndView(
                        "intake/register",
                        Map.of(
                                "tray", register.tray(actor),
                                "limit", rules.of(actor.office()).report(),
                                "lines",
                                        lines.stream()
                                                .limit(ReportRegister.SIZE)
                                                .toList(),
                                "more", lines.size() > ReportRegister.SIZE,
                                "number", number,
                                "oversees", door.may(actor, IntakePermission.OVERSEE),
                                "keeps", door.may(actor, IntakePermission.REGISTER)))
                .addObject("outcome", outcome == null ? "" : outcome.name());
    }

    @GetMapping("/jumlah")
    ModelAndView months(Actor actor) {
        door.enter(actor, IntakePermission.REGISTER);
        return new ModelAndView("intake/register-months", Map.of("months", register.months(actor.zone(), clock.now())));
    }

    @Bean
    static NavLink reportsLink() {
        return new NavLink("intake.nav.reports", "/laporan", 25, IntakePermission.Code.REPORT, false);
    }
}
