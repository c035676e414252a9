package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.PeopleDesk;
import id.naungan.casework.SamePeople;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.page.Reply;
import id.naungan.persons.Identity;
import id.naungan.persons.Identity.Phone;
import id.naungan.persons.Kinship;
import id.naungan.persons.PersonRole;
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

/** Taking the accused, a witness, someone who comes along, a child or a further client into a case. */
@Controller
@RequestMapping("/kasus/{id}/orang/baru")
class NewPersonController {
    private static final String TEMPLATE = "casework/person-new";

    private final PeopleDesk desk;
    private final SamePeople same;
    private final OfficeClock clock;

    NewPersonController(PeopleDesk desk, SamePeople same, OfficeClock clock) {
        this.desk = desk;
        this.same = same;
        this.clock = clock;
    }

    /**
     * @param detail the relation in free words
     * @param checked YES once she has looked at those who are alike
     */
    record NewPersonForm(
            @Nullable String role,
            @Nullable String callName,
            @Nullable String fullName,
            @Nullable String kinship,
            @Nullable String detail,
            PersonForm.@Nullable PhoneBox phone,
            @Nullable List<String> checked) {

        @Override
        public String toString() {
            return "NewPersonForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView form(
            @Open(CasePermission.Code.WRITE_IDENTITY) CaseFile file, @RequestParam(defaultValue = "") String peran) {
        return new ModelAndView(TEMPLATE, Map.of("file", file, "alike", List.of()))
                .addObject("form", new NewPersonForm(peran, null, null, null, null, null, null));
    }

    @PostMapping
    ModelAndView add(
            @Open(CasePermission.Code.WRITE_IDENTITY) CaseFile file,
            @ModelAttribute("form") NewPersonForm form,
            BindingResult faults,
            Actor actor) {
        PersonRole role = Codes.one(PersonRole.class, form.role(), faults, "role", "casework.person-new.role.missing");
        Kinship kinship = Codes.perhaps(Kinship.class, form.kinship(), faults, "kinship");
        String detail = Texts.optional(form.detail(), Texts.SHORT, faults, "detail");
        Identity identity = identity(form, faults, actor);
        if (role == null || identity == null || faults.hasErrors()) {
            return again(file, faults, List.of());
        }
        var alike = form.checked() == null || form.checked().isEmpty()
                ? same.alike(actor, file, identity)
                : List.<SamePeople.Alike>of();
        if (!alike.isEmpty()) {
            Reply.fault(faults, "checked", "casework.alike.check-first");
            return again(file, faults, alike);
        }
        var added = desk.add(
                actor, file, role, identity, kinship == null ? Kinship.NA : kinship, detail.isEmpty() ? null : detail);
        if (added instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
            return again(file, faults, List.of());
        }
        return Reply.goTo(file.at(next(file, role, added.orThrow())));
    }

    /** With several clients the relation is said of each pair. */
    private String next(CaseFile file, PersonRole role, PersonId person) {
        return desk.clients(file).size() > 1 && role != PersonRole.VICTIM ? "orang/" + person + "/hubungan" : "";
    }

    private @Nullable Identity identity(NewPersonForm form, BindingResult faults, Actor actor) {
        String callName = Texts.optional(form.callName(), PersonReading.NAME, faults, "callName");
        String fullName = Texts.optional(form.fullName(), PersonReading.NAME, faults, "fullName");
        Phone phone =
                new PersonReading(faults, clock.now().atZone(actor.zone()).toLocalDate()).phone(form.phone(), "phone");
        if (callName.isEmpty() && fullName.isEmpty()) {
            Reply.fault(faults, "callName", "casework.person.name.missing");
            return null;
        }
        return Identity.called(callName.isEmpty() ? fullName : callName)
                .with(callName, fullName)
                .reachedAt(phone == null ? List.of() : List.of(phone));
    }

    private static ModelAndView again(CaseFile file, BindingResult faults, List<SamePeople.Alike> alike) {
        return Reply.again(TEMPLATE, faults, Map.of("file", file, "alike", alike));
    }
}
