package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.PeopleDesk;
import id.naungan.casework.SamePeople;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.persons.Identity;
import id.naungan.persons.Person;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Completing who somebody is, when she can talk. The form shows what is known, so opening it is written down as a reading. */
@Controller
@RequestMapping("/kasus/{id}/orang/{person}")
class PersonChangeController {
    private static final String TEMPLATE = "casework/person-change";

    private final PeopleDesk desk;
    private final CasePeople people;
    private final SamePeople same;
    private final OfficeClock clock;

    PersonChangeController(PeopleDesk desk, CasePeople people, SamePeople same, OfficeClock clock) {
        this.desk = desk;
        this.people = people;
        this.same = same;
        this.clock = clock;
    }

    @GetMapping("/ubah")
    ModelAndView form(
            @Open(CasePermission.Code.WRITE_IDENTITY) CaseFile file, @PathVariable String person, Actor actor) {
        Person found = shown(actor, file, person);
        return new ModelAndView(TEMPLATE, Map.of("file", file, "person", found.id(), "seen", found.version()))
                .addObject("form", PersonForm.of(found.identity(), today(actor)));
    }

    @PostMapping("/ubah")
    ModelAndView save(
            @Open(CasePermission.Code.WRITE_IDENTITY) CaseFile file,
            @PathVariable String person,
            @ModelAttribute("form") PersonForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) int seen,
            Actor actor) {
        PersonId id = Persons.id(person);
        int standing = desk.version(file, id);
        UnaryOperator<Identity> change = new PersonReading(faults, today(actor)).read(form);
        if (faults.hasErrors()) {
            return again(file, id, faults, seen);
        }
        if (desk.complete(actor, file, id, seen, change) instanceof Outcome.Refused<Integer> refused) {
            Reply.refuse(faults, refused.why());
            return again(file, id, faults, standing);
        }
        boolean isPlain =
                desk.oddities(file, id).isEmpty() && same.alike(actor, file, id).isEmpty();
        return Reply.goTo(file.at(isPlain ? "" : "orang/" + id + "/tersimpan"));
    }

    /** What to look at again after saving: an odd NIK, somebody alike. Shows no name of hers. */
    @GetMapping("/tersimpan")
    ModelAndView saved(
            @Open(CasePermission.Code.WRITE_IDENTITY) CaseFile file, @PathVariable String person, Actor actor) {
        PersonId id = Persons.id(person);
        desk.version(file, id);
        return new ModelAndView(
                "casework/person-saved",
                Map.of(
                        "file",
                        file,
                        "person",
                        id,
                        "oddities",
                        desk.oddities(file, id),
                        "alike",
                        same.alike(actor, file, id)));
    }

    private Person shown(Actor actor, CaseFile file, String person) {
        if (!file.may(CasePermission.READ_IDENTITY) || file.pass().isMasked()) {
            throw new DoorClosed();
        }
        return people.reveal(actor, file, Persons.id(person)).orElseThrow(DoorClosed::new);
    }

    private LocalDate today(Actor actor) {
        return clock.now().atZone(actor.zone()).toLocalDate();
    }

    private static ModelAndView again(CaseFile file, PersonId person, BindingResult faults, int seen) {
        return Reply.again(TEMPLATE, faults, Map.of("file", file, "person", person, "seen", seen));
    }
}
