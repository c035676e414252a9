package id.naungan.oversight.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedDay;
import id.naungan.oversight.Declaration;
import id.naungan.oversight.InterestDesk;
import id.naungan.oversight.OversightPermission;
import jakarta.servlet.http.HttpServletRequest;
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

/** Hubungan saya: whom she is related to, said before any case. It tells of no case, and lifts nothing. */
@Controller
@RequestMapping("/saya/hubungan")
class OwnTiesController {
    private static final String TEMPLATE = "oversight/own-ties";

    private final InterestDesk desk;
    private final CaseDoor door;
    private final OfficeClock clock;

    OwnTiesController(InterestDesk desk, CaseDoor door, OfficeClock clock) {
        this.desk = desk;
        this.door = door;
        this.clock = clock;
    }

    record TieForm(
            @Nullable String tie,
            @Nullable String fullName,
            @Nullable String nik,
            @Nullable TypedDay birth,
            @Nullable String words) {
        @Override
        public String toString() {
            return "TieForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView page(Actor actor, HttpServletRequest request) {
        door.enter(actor, OversightPermission.DECLARE);
        return new ModelAndView(TEMPLATE, model(actor, request.getParameter("tercatat") != null))
                .addObject("form", new TieForm(null, null, null, null, null));
    }

    @PostMapping
    ModelAndView declare(@ModelAttribute("form") TieForm form, BindingResult faults, Actor actor) {
        door.enter(actor, OversightPermission.DECLARE);
        Declaration.Someone about = new Declaration.Someone(
                Typed.tie(form.tie(), faults),
                Typed.needed(form.fullName(), faults, "fullName", "oversight.ties.name.missing"),
                Typed.optional(form.nik(), faults, "nik"),
                birth(form.birth(), faults, actor),
                Typed.optional(form.words(), faults, "words"));
        if (!faults.hasErrors() && desk.declare(actor, about) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, "nik", refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, model(actor, false))
                : Reply.goTo("/saya/hubungan?tercatat");
    }

    private @Nullable LocalDate birth(@Nullable TypedDay typed, BindingResult faults, Actor actor) {
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        LocalDate day = typed.date();
        if (day == null || day.isAfter(clock.now().atZone(actor.zone()).toLocalDate())) {
            Reply.fault(faults, "birth", "casework.form.past-day");
            return null;
        }
        return day;
    }

    private Map<String, Object> model(Actor actor, boolean noted) {
        return Map.of("declared", desk.hers(actor), "noted", noted);
    }
}
