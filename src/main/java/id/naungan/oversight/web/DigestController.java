package id.naungan.oversight.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.page.Reply;
import id.naungan.oversight.Digests;
import id.naungan.oversight.OversightPermission;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Bacaan tak lazim of one week, by officer: a reason to ask, not a verdict. */
@Controller
@RequestMapping("/pengawasan/bacaan")
class DigestController {
    private final Digests digests;
    private final CaseDoor door;

    DigestController(Digests digests, CaseDoor door) {
        this.digests = digests;
        this.door = door;
    }

    @GetMapping
    ModelAndView week(Actor actor, @RequestParam(defaultValue = "") String minggu) {
        door.enter(actor, OversightPermission.DIGEST);
        LocalDate last = digests.lastWeek(actor);
        LocalDate monday = monday(minggu, last);
        return new ModelAndView(
                "oversight/digest",
                Map.of(
                        "monday",
                        monday,
                        "later",
                        monday.isBefore(last.plusWeeks(1)),
                        "waits",
                        monday.equals(last) && digests.waits(actor),
                        "unusual",
                        digests.of(actor, monday)));
    }

    /** She has read the last week; the task leaves her worklist. */
    @PostMapping
    ModelAndView read(Actor actor) {
        door.enter(actor, OversightPermission.DIGEST);
        digests.read(actor, digests.lastWeek(actor));
        return Reply.goTo("/pengawasan/bacaan");
    }

    private static LocalDate monday(String typed, LocalDate last) {
        try {
            LocalDate day = LocalDate.parse(typed).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return day.isAfter(last.plusWeeks(1)) || day.isBefore(last.minusYears(5)) ? last : day;
        } catch (DateTimeException noDay) {
            return last;
        }
    }
}
