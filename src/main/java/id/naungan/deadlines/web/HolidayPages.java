package id.naungan.deadlines.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.deadlines.CannotKeepHoliday;
import id.naungan.deadlines.DeadlinePermission;
import id.naungan.deadlines.HolidayDesk;
import id.naungan.deadlines.Holidays;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Faults;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hari libur kantor: the table of a year, a day added, a day struck with a reason. */
@Controller
@RequestMapping(HolidayPages.TABLE)
class HolidayPages {
    static final String TABLE = "/admin/hari-libur";

    private final CaseDoor door;
    private final HolidayDesk desk;
    private final Actors actors;
    private final OfficeClock clock;

    HolidayPages(CaseDoor door, HolidayDesk desk, Actors actors, OfficeClock clock) {
        this.door = door;
        this.desk = desk;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView table(Actor actor, @RequestParam(required = false) @Nullable String tahun) {
        door.enter(actor, DeadlinePermission.HOLIDAYS);
        return page(actor, year(actor, tahun), new ModelAndView("deadlines/holidays"));
    }

    @PostMapping
    ModelAndView add(Actor actor, @ModelAttribute(Faults.FORM) HolidayForm form, BindingResult faults) {
        door.enter(actor, DeadlinePermission.HOLIDAYS);
        Holidays.Holiday day = form.holiday(faults);
        if (day != null && desk.add(actor, day) instanceof Outcome.Refused<LocalDate>(var why)) {
            faults.rejectValue("day", why.key());
        }
        if (day == null || faults.hasErrors()) {
            return page(
                    actor,
                    day == null ? today(actor).getYear() : day.day().getYear(),
                    new ModelAndView("deadlines/holidays", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT));
        }
        return new ModelAndView(there(day.day()));
    }

    @GetMapping("/{date}/coret")
    ModelAndView ask(Actor actor, @PathVariable("date") String day) {
        door.enter(actor, DeadlinePermission.HOLIDAYS);
        return new ModelAndView("deadlines/strike", Map.of("holiday", found(actor, day)));
    }

    @PostMapping("/{date}/coret")
    ModelAndView strike(
            Actor actor,
            @PathVariable("date") String day,
            @ModelAttribute(Faults.FORM) HolidayForm form,
            BindingResult faults) {
        door.enter(actor, DeadlinePermission.HOLIDAYS);
        LocalDate date = date(day);
        String reason = form.reason(faults);
        if (!faults.hasErrors() && desk.strike(actor, date, reason) instanceof Outcome.Refused<LocalDate>(var why)) {
            if (why == CannotKeepHoliday.DAY_NOT_THERE) {
                return new ModelAndView(there(date));
            }
            faults.reject(why.key());
        }
        return faults.hasErrors()
                ? new ModelAndView("deadlines/strike", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("holiday", found(actor, day))
                : new ModelAndView(there(date));
    }

    private ModelAndView page(Actor actor, int year, ModelAndView page) {
        Map<AccountId, String> names = new HashMap<>();
        var changes = desk.changes(actor);
        changes.forEach(change -> names.computeIfAbsent(change.by(), by -> name(actor, by)));
        var lists = desk.loaded(actor);
        lists.forEach(list -> names.computeIfAbsent(list.by(), by -> name(actor, by)));
        return page.addObject("year", year)
                .addObject("days", desk.year(actor, year))
                .addObject("confirmed", desk.isConfirmed(actor, year))
                .addObject("wanted", desk.unconfirmed(actor))
                .addObject("changes", changes)
                .addObject("lists", lists)
                .addObject("names", names);
    }

    private String name(Actor actor, AccountId by) {
        return actors.find(by, actor.office()).map(Actor::displayName).orElse("");
    }

    private HolidayDesk.Line found(Actor actor, String day) {
        LocalDate date = date(day);
        return desk.year(actor, date.getYear()).stream()
                .filter(line -> line.holiday().day().equals(date) && !line.fixed())
                .findFirst()
                .orElseThrow(DoorClosed::new);
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException noDay) {
            throw new DoorClosed();
        }
    }

    private static String there(LocalDate day) {
        return "redirect:" + TABLE + "?tahun=" + day.getYear();
    }

    private int year(Actor actor, @Nullable String typed) {
        return typed != null && typed.matches("20[0-9]{2}")
                ? Integer.parseInt(typed)
                : today(actor).getYear();
    }

    private LocalDate today(Actor actor) {
        return clock.now().atZone(actor.zone()).toLocalDate();
    }

    @Bean
    static NavLink holidaysLink() {
        return new NavLink("deadlines.nav.holidays", TABLE, 71, DeadlinePermission.HOLIDAYS.code(), false)
                .in(NavGroup.OFFICE, "deadlines.holidays.about");
    }
}
