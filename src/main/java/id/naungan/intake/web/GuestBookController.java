package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.intake.Guest;
import id.naungan.intake.GuestBookDesk;
import id.naungan.intake.IntakePermission;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Notice;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import id.naungan.persons.Identity;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
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

/** Buku tamu: an empty form for whoever comes next, and the day for those who need to know it, names masked. */
@Controller
@RequestMapping("/buku-tamu")
public class GuestBookController {
    private static final String TEMPLATE = "intake/guest-book";

    private final GuestBookDesk desk;
    private final CaseDoor door;
    private final OfficeClock clock;
    private final List<Notice> notices;

    GuestBookController(GuestBookDesk desk, CaseDoor door, OfficeClock clock, List<Notice> notices) {
        this.desk = desk;
        this.door = door;
        this.clock = clock;
        this.notices = notices;
    }

    /** A line of the list; the name is null where the entry belongs to a case that she may not see. */
    public record Line(Guest guest, @Nullable String name) {}

    @GetMapping
    ModelAndView form(
            Actor actor, @RequestParam(required = false) @Nullable String tersimpan, HttpServletRequest request) {
        door.enter(actor, IntakePermission.SIGN_GUEST);
        return new ModelAndView(TEMPLATE, model(actor, tersimpan != null, request))
                .addObject("form", new GuestForm(null, null, null, null, TypedMoment.of(clock.now(), actor.zone())));
    }

    @PostMapping
    ModelAndView sign(
            Actor actor, @ModelAttribute("form") GuestForm form, BindingResult faults, HttpServletRequest request) {
        door.enter(actor, IntakePermission.SIGN_GUEST);
        Guest.Entry entry = form.entry(faults);
        Instant came = form.earlier() == null ? clock.now() : Choices.moment(form.came(), actor, "came", faults);
        if (came != null
                && !faults.hasErrors()
                && desk.sign(actor, came, entry) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, "came", refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, model(actor, false, request))
                : Reply.goTo("/buku-tamu?tersimpan");
    }

    @GetMapping("/daftar")
    ModelAndView day(Actor actor, @RequestParam(defaultValue = "") String hari) {
        door.enter(actor, IntakePermission.READ_GUESTS);
        LocalDate day = day(hari, clock.now().atZone(actor.zone()).toLocalDate());
        List<Line> lines =
                desk.day(actor, day).stream().map(GuestBookController::line).toList();
        return new ModelAndView("intake/guests", Map.of("day", day, "lines", lines));
    }

    private Map<String, Object> model(Actor actor, boolean saved, HttpServletRequest request) {
        return Map.of(
                "saved",
                saved,
                "mayRead",
                door.may(actor, IntakePermission.READ_GUESTS),
                "notices",
                Notice.of(notices, Notice.Place.COUNTER, request));
    }

    private static Line line(Guest guest) {
        Guest.Entry entry = guest.entry();
        return new Line(
                guest, entry == null ? null : Identity.called(entry.name()).masked());
    }

    private static LocalDate day(String typed, LocalDate today) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            return today;
        }
    }
}
