package id.naungan.duty.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.duty.CannotPlan;
import id.naungan.duty.DutyPermission;
import id.naungan.duty.RosterDesk;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import id.naungan.kernel.page.Page;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Jadwal siaga: a week to plan, a month to read and print, the hours of the shifts, and one's own number. */
@Controller
@RequestMapping(RosterPages.PAGE)
class RosterPages {
    static final String PAGE = "/siaga";

    private final RosterDesk desk;
    private final CaseDoor door;
    private final OfficeClock clock;

    /** {@code who} by the number of the slot in its week. */
    record Form(
            @Nullable Map<String, String> who,
            @Nullable String starts,
            @Nullable String number) {}

    RosterPages(RosterDesk desk, CaseDoor door, OfficeClock clock) {
        this.desk = desk;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView week(Actor actor, @RequestParam(defaultValue = "") String minggu) {
        door.enter(actor, DutyPermission.READ);
        LocalDate monday = monday(actor, minggu);
        Map<String, String> who = new HashMap<>();
        desk.slots(actor, monday, RosterDesk.WEEK)
                .forEach(slot -> who.put(Integer.toString(slot.number()), slot.account()));
        String starts = desk.starts(actor).stream()
                .map(time -> time.toString().replace(':', '.'))
                .collect(Collectors.joining(", "));
        return page(actor, monday, new ModelAndView("duty/week"))
                .addObject("form", new Form(who, starts, desk.phone(actor).orElse("")));
    }

    @PostMapping
    ModelAndView save(
            Actor actor,
            @RequestParam(defaultValue = "") String minggu,
            @RequestParam(name = Page.SEEN, defaultValue = "-1") String seen,
            @ModelAttribute("form") Form form,
            BindingResult faults) {
        door.enter(actor, DutyPermission.KEEP);
        LocalDate monday = monday(actor, minggu);
        Map<Integer, String> who = new HashMap<>();
        if (form.who() != null) {
            form.who().forEach((slot, account) -> {
                if (slot.matches("\\d{1,2}") && account != null) {
                    who.put(Integer.valueOf(slot), account.strip());
                }
            });
        }
        return answer(actor, monday, faults, faults.hasErrors() ? null : desk.save(actor, monday, version(seen), who));
    }

    @PostMapping("/salin")
    ModelAndView copy(
            Actor actor,
            @RequestParam(defaultValue = "") String minggu,
            @RequestParam(name = Page.SEEN, defaultValue = "-1") String seen,
            @ModelAttribute("form") Form form,
            BindingResult faults) {
        door.enter(actor, DutyPermission.KEEP);
        LocalDate monday = monday(actor, minggu);
        return answer(actor, monday, faults, faults.hasErrors() ? null : desk.copy(actor, monday, version(seen)));
    }

    @PostMapping("/jam")
    ModelAndView hours(Actor actor, @ModelAttribute("form") Form form, BindingResult faults) {
        door.enter(actor, DutyPermission.KEEP);
        return answer(
                actor,
                monday(actor, ""),
                faults,
                faults.hasErrors() ? null : desk.setStarts(actor, form.starts() == null ? "" : form.starts()));
    }

    @PostMapping("/nomor")
    ModelAndView number(Actor actor, @ModelAttribute("form") Form form, BindingResult faults) {
        door.enter(actor, DutyPermission.READ);
        return answer(
                actor,
                monday(actor, ""),
                faults,
                faults.hasErrors() ? null : desk.setPhone(actor, form.number() == null ? "" : form.number()));
    }

    @GetMapping("/bulan")
    ModelAndView month(Actor actor, @RequestParam(defaultValue = "") String bulan) {
        door.enter(actor, DutyPermission.READ);
        LocalDate first = day(actor, bulan).withDayOfMonth(1);
        return new ModelAndView(
                "duty/month",
                Map.of(
                        "first",
                        first,
                        "slots",
                        desk.slots(actor, first, first.lengthOfMonth()),
                        "starts",
                        desk.starts(actor)));
    }

    private ModelAndView answer(Actor actor, LocalDate monday, BindingResult faults, @Nullable Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            CannotPlan why = (CannotPlan) refused.why();
            if (why.field().isEmpty()) {
                faults.reject(why.key());
            } else {
                faults.rejectValue(why.field(), why.key());
            }
        }
        return faults.hasErrors()
                ? page(
                        actor,
                        monday,
                        new ModelAndView("duty/week", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT))
                : new ModelAndView("redirect:" + PAGE + "?minggu=" + monday);
    }

    private ModelAndView page(Actor actor, LocalDate monday, ModelAndView page) {
        List<Choice> able = desk.able(actor).stream()
                .map(officer -> Choice.of(officer.account().toString(), officer.displayName()))
                .toList();
        return page.addObject("monday", monday)
                .addObject("slots", desk.slots(actor, monday, RosterDesk.WEEK))
                .addObject("able", able)
                .addObject("gaps", desk.gaps(actor))
                .addObject("now", desk.now(actor))
                .addObject("version", desk.version(actor))
                .addObject("keeps", door.may(actor, DutyPermission.KEEP));
    }

    private LocalDate monday(Actor actor, String typed) {
        return day(actor, typed).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A day within a century; today for anything else. */
    private LocalDate day(Actor actor, String typed) {
        try {
            if (typed.matches("20\\d\\d-\\d\\d-\\d\\d")) {
                return LocalDate.parse(typed);
            }
        } catch (DateTimeException noDay) {
            return today(actor);
        }
        return today(actor);
    }

    private LocalDate today(Actor actor) {
        return clock.now().atZone(actor.zone()).toLocalDate();
    }

    private static int version(String seen) {
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
    }

    @Bean
    static NavLink rosterLink() {
        return new NavLink("duty.nav.roster", PAGE, 40, DutyPermission.READ.code(), false)
                .in(NavGroup.DUTY, "duty.roster.about");
    }
}
