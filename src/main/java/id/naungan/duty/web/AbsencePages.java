package id.naungan.duty.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.duty.AbsenceDesk;
import id.naungan.duty.CannotPlan;
import id.naungan.duty.DutyPermission;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import id.naungan.kernel.page.TypedDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.servlet.ModelAndView;

/** Ketidakhadiran: who is away and who stands in. */
@Controller
@RequestMapping(AbsencePages.PAGE)
class AbsencePages {
    static final String PAGE = "/ketidakhadiran";

    private final AbsenceDesk desk;
    private final CaseDoor door;
    private final Actors actors;

    record Form(
            @Nullable String account,
            @Nullable String kind,
            @Nullable TypedDay from,
            @Nullable TypedDay to,
            @Nullable String substitute,
            @Nullable String note) {

        AbsenceDesk.Draft draft() {
            return new AbsenceDesk.Draft(
                    number(account), kindOrNull(), day(from), day(to), number(substitute), note == null ? "" : note);
        }

        /** Something was chosen, and it is nobody: not the same as having chosen nobody. */
        boolean hasStrangeSubstitute() {
            return substitute != null && !substitute.isBlank() && number(substitute) == null;
        }

        private AbsenceDesk.@Nullable Kind kindOrNull() {
            return Arrays.stream(AbsenceDesk.Kind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst()
                    .orElse(null);
        }

        private static @Nullable LocalDate day(@Nullable TypedDay typed) {
            return typed == null ? null : typed.date();
        }

        private static @Nullable AccountId number(@Nullable String typed) {
            try {
                return typed == null || typed.isBlank() ? null : AccountId.of(typed);
            } catch (IllegalArgumentException noNumber) {
                return null;
            }
        }
    }

    AbsencePages(AbsenceDesk desk, CaseDoor door, Actors actors) {
        this.desk = desk;
        this.door = door;
        this.actors = actors;
    }

    @GetMapping
    ModelAndView show(Actor actor, @ModelAttribute("form") Form form, BindingResult faults) {
        door.enter(actor, DutyPermission.KEEP);
        return page(actor, faults);
    }

    @PostMapping
    ModelAndView add(Actor actor, @ModelAttribute("form") Form form, BindingResult faults) {
        door.enter(actor, DutyPermission.KEEP);
        if (form.hasStrangeSubstitute()) {
            faults.rejectValue("substitute", CannotPlan.NO_SUBSTITUTE.key());
        }
        if (!faults.hasErrors() && desk.add(actor, form.draft()) instanceof Outcome.Refused<UUID> refused) {
            CannotPlan why = (CannotPlan) refused.why();
            faults.rejectValue(why.field(), why.key());
        }
        return faults.hasErrors() ? page(actor, faults) : new ModelAndView("redirect:" + PAGE);
    }

    @PostMapping("/{id}/akhiri")
    ModelAndView end(Actor actor, @PathVariable UUID id) {
        door.enter(actor, DutyPermission.KEEP);
        if (!desk.end(actor, id)) {
            throw new DoorClosed();
        }
        return new ModelAndView("redirect:" + PAGE);
    }

    private ModelAndView page(Actor actor, BindingResult faults) {
        List<Choice> officers = actors.officers(actor.office()).stream()
                .map(officer -> Choice.of(officer.account().toString(), officer.displayName()))
                .toList();
        HttpStatus status = faults.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("duty/absences", faults.getModel(), status)
                .addObject("lines", desk.all(actor))
                .addObject("officers", officers);
    }

    @Bean
    static NavLink absencesLink() {
        return new NavLink("duty.nav.absences", PAGE, 45, DutyPermission.KEEP.code(), false)
                .in(NavGroup.DUTY, "duty.absences.about");
    }
}
