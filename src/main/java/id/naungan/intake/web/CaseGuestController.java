package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.Open;
import id.naungan.intake.Guest;
import id.naungan.intake.GuestBookDesk;
import id.naungan.intake.IntakePermission;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.persons.Identity;
import id.naungan.persons.Person;
import id.naungan.persons.PersonRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The guest book of a case: the entry she wrote that day, or one made of what the case knows (S5.7); one tap either way. */
@Controller
@RequestMapping("/kasus/{id}/buku-tamu")
public class CaseGuestController {
    private static final String TEMPLATE = "intake/case-guest";
    private static final Set<PersonRole> MAY_COME =
            Set.of(PersonRole.VICTIM, PersonRole.ACCOMPANYING, PersonRole.REPORTER);

    private final GuestBookDesk desk;
    private final CasePeople people;

    CaseGuestController(GuestBookDesk desk, CasePeople people) {
        this.desk = desk;
        this.people = people;
    }

    /** @param guest number of an entry of that day, or of somebody in the case who signs now */
    record CaseGuestForm(@Nullable String guest) {}

    /** An entry of the day that belongs to no case yet, masked. */
    public record Free(String id, Instant cameAt, String name) {
        public Choice choice(Page page) {
            return Choice.of(id, page.moments().clock(cameAt) + " · " + name);
        }
    }

    @GetMapping
    ModelAndView form(@Open(IntakePermission.Code.SIGN_GUEST) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file, actor)).addObject("form", new CaseGuestForm(null));
    }

    @PostMapping
    ModelAndView sign(
            @Open(IntakePermission.Code.SIGN_GUEST) CaseFile file,
            @ModelAttribute("form") CaseGuestForm form,
            BindingResult faults,
            Actor actor) {
        String chosen = form.guest();
        if (chosen == null || chosen.isBlank()) {
            Reply.fault(faults, "guest", "intake.case-guest.missing");
        }
        if (chosen != null
                && !faults.hasErrors()
                && signed(actor, file, chosen) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, "guest", refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file, actor)) : Reply.goTo(file.at(""));
    }

    private Outcome<?> signed(Actor actor, CaseFile file, String chosen) {
        Optional<Person> here = people.masked(file).stream()
                .filter(one -> one.id().toString().equals(chosen))
                .findFirst()
                .flatMap(one -> people.reveal(actor, file, one.id()));
        if (here.isPresent()) {
            return desk.signFor(
                    actor, file, file.informationReceivedAt(), entry(here.get().identity()));
        }
        if (free(actor, file).stream().noneMatch(one -> one.id().equals(chosen))) {
            throw new DoorClosed();
        }
        return desk.join(actor, file, GuestController.id(chosen));
    }

    private static Guest.Entry entry(Identity who) {
        return new Guest.Entry(who.shortName(), "", "");
    }

    private Map<String, Object> model(CaseFile file, Actor actor) {
        List<CasePeople.Masked> here = people.masked(file).stream()
                .filter(one -> MAY_COME.contains(one.role()))
                .toList();
        return Map.of("file", file, "free", free(actor, file), "people", here, "signed", desk.isSigned(file));
    }

    /** Only for those who may read the book; to others the day stays closed. */
    private List<Free> free(Actor actor, CaseFile file) {
        if (!file.may(IntakePermission.READ_GUESTS)) {
            return List.of();
        }
        LocalDate day = file.informationReceivedAt().atZone(actor.zone()).toLocalDate();
        return desk.day(actor, day).stream()
                .filter(guest -> guest.outcome() == null && guest.entry() != null)
                .map(CaseGuestController::free)
                .toList();
    }

    private static Free free(Guest guest) {
        Guest.Entry entry = guest.entry();
        String name = entry == null ? "" : Identity.called(entry.name()).masked();
        return new Free(guest.id().toString(), guest.cameAt(), name);
    }
}
