package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.PeopleDesk;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.persons.Kin;
import id.naungan.persons.Kinship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody is to each client of the case, one relation a pair. */
@Controller
@RequestMapping("/kasus/{id}/orang/{person}/hubungan")
class RelationController {
    private static final String TEMPLATE = "casework/relation";

    private final PeopleDesk desk;
    private final CasePeople people;

    RelationController(PeopleDesk desk, CasePeople people) {
        this.desk = desk;
        this.people = people;
    }

    /** Both by the number of the client. */
    record RelationForm(
            @Nullable Map<String, String> kinship, @Nullable Map<String, String> detail) {

        @Override
        public String toString() {
            return "RelationForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.WRITE_IDENTITY) CaseFile file, @PathVariable String person) {
        PersonId id = Persons.id(person);
        int seen = desk.kinVersion(file, id);
        Map<String, String> kinship = new HashMap<>();
        Map<String, String> detail = new HashMap<>();
        people.kin(file, id).forEach(kin -> {
            kinship.put(kin.victim().toString(), kin.kinship().name());
            detail.put(kin.victim().toString(), kin.detail() == null ? "" : kin.detail());
        });
        return new ModelAndView(TEMPLATE, model(file, id, seen)).addObject("form", new RelationForm(kinship, detail));
    }

    @PostMapping
    ModelAndView save(
            @Open(CasePermission.Code.WRITE_IDENTITY) CaseFile file,
            @PathVariable String person,
            @ModelAttribute("form") RelationForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) int seen,
            Actor actor) {
        PersonId id = Persons.id(person);
        int standing = desk.kinVersion(file, id);
        List<Kin> relations = relations(file, id, form, faults);
        if (faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(file, id, seen));
        }
        if (desk.relate(actor, file, id, seen, relations) instanceof Outcome.Refused<Integer> refused) {
            Reply.refuse(faults, refused.why());
            return Reply.again(TEMPLATE, faults, model(file, id, standing));
        }
        return Reply.goTo(file.at(""));
    }

    /** Only what was changed; a pair of which nothing is said stays as it is. */
    private List<Kin> relations(CaseFile file, PersonId person, RelationForm form, BindingResult faults) {
        List<Kin> before = people.kin(file, person);
        List<Kin> said = new ArrayList<>();
        for (CasePeople.Masked client : desk.clients(file)) {
            String key = client.id().toString();
            Kinship kinship = Codes.perhaps(Kinship.class, text(form.kinship(), key), faults, "kinship[" + key + "]");
            String detail = Texts.optional(text(form.detail(), key), Texts.SHORT, faults, "detail[" + key + "]");
            Kin kin = new Kin(
                    person, client.id(), kinship == null ? Kinship.NA : kinship, detail.isEmpty() ? null : detail);
            if (!client.id().equals(person) && !before.contains(kin) && (kinship != null || !detail.isEmpty())) {
                said.add(kin);
            }
        }
        return said;
    }

    /** What stands now is shown beside what was typed, so that she who is told of a colleague sees what that colleague said. */
    private Map<String, Object> model(CaseFile file, PersonId person, int seen) {
        List<CasePeople.Masked> clients = desk.clients(file).stream()
                .filter(client -> !client.id().equals(person))
                .toList();
        String name = people.masked(file).stream()
                .filter(one -> one.id().equals(person))
                .map(CasePeople.Masked::name)
                .findFirst()
                .orElse("");
        return Map.of(
                "file",
                file,
                "person",
                person,
                "name",
                name,
                "clients",
                clients,
                "seen",
                seen,
                "standing",
                standing(file, person));
    }

    private Map<String, Kin> standing(CaseFile file, PersonId person) {
        Map<String, Kin> standing = new HashMap<>();
        people.kin(file, person).forEach(kin -> standing.put(kin.victim().toString(), kin));
        return standing;
    }

    private static @Nullable String text(@Nullable Map<String, String> texts, String key) {
        return texts == null ? null : texts.get(key);
    }
}
