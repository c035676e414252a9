package id.naungan.deadlines.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.deadlines.Compliances;
import id.naungan.deadlines.DeadlinePermission;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Kepatuhan bulanan: limits by risk, how many were kept, broken, still run, and which miss the reason that they must have. */
@Controller
class CompliancePages {
    private static final String PAGE = "/kepatuhan";
    private static final int YEARS = 5;

    private final CaseDoor door;
    private final Compliances compliances;
    private final OfficeClock clock;

    CompliancePages(CaseDoor door, Compliances compliances, OfficeClock clock) {
        this.door = door;
        this.compliances = compliances;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    ModelAndView show(Actor actor, @RequestParam(defaultValue = "") String bulan) {
        door.enter(actor, DeadlinePermission.COUNT);
        YearMonth now = YearMonth.from(clock.now().atZone(actor.zone()));
        YearMonth month = month(bulan, now);
        return new ModelAndView(
                "deadlines/compliance",
                Map.of(
                        "month",
                        month,
                        "later",
                        month.isBefore(now.plusMonths(1)),
                        "all",
                        compliances.of(actor, month)));
    }

    /** Limits may lie in the month to come; what is no month, or far away, is this one. */
    private static YearMonth month(String typed, YearMonth now) {
        try {
            YearMonth month = YearMonth.parse(typed);
            return month.isAfter(now.plusMonths(1)) || month.isBefore(now.minusYears(YEARS)) ? now : month;
        } catch (DateTimeException noMonth) {
            return now;
        }
    }

    @Bean
    static NavLink complianceLink() {
        return new NavLink("deadlines.compliance.title", PAGE, 50, DeadlinePermission.COUNT.code(), false)
                .in(NavGroup.LEAD, "deadlines.compliance.about");
    }
}
