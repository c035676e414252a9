package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.MergeDesk;
import id.naungan.casework.Open;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.persons.Identity;
import id.naungan.persons.Person;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Two records of one person side by side: what stands is chosen part by part. And what was merged, with the way back. */
@Controller
@RequestMapping("/kasus/{id}/orang/{person}")
class MergeController {
    private static final String TEMPLATE = "casework/merge";
    private static final String HISTORY = "casework/merges";

    private final MergeDesk desk;
    private final Actors actors;

    MergeController(MergeDesk desk, Actors actors) {
        this.desk = desk;
        this.actors = actors;
    }

    record MergeForm(
            @Nullable Map<String, String> parts, @Nullable String reason) {
        @Override
        public String toString() {
            return "MergeForm[sealed]";
        }
    }

    record UndoForm(@Nullable String merge, @Nullable String reason) {
        @Override
        public String toString() {
            return "UndoForm[sealed]";
        }
    }

    @GetMapping("/satukan/{other}")
    ModelAndView form(
            @Open(CasePermission.Code.COMPARE_PEOPLE) CaseFile file,
            @PathVariable String person,
            @PathVariable String other,
            Actor actor) {
        var pair = desk.compare(actor, file, Persons.id(person), Persons.id(other));
        return new ModelAndView(TEMPLATE, Map.of("file", file, "pair", pair))
                .addObject("form", new MergeForm(null, null));
    }

    @PostMapping("/satukan/{other}")
    ModelAndView merge(
            @Open(CasePermission.Code.COMPARE_PEOPLE) CaseFile file,
            @PathVariable String person,
            @PathVariable String other,
            @ModelAttribute("form") MergeForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) String seen,
            Actor actor) {
        var pair = desk.compare(actor, file, Persons.id(person), Persons.id(other));
        String reason = Texts.needed(form.reason(), Texts.SHORT, faults, "reason", "casework.merge.reason.missing");
        Identity chosen = new MergeChoice(pair, faults).read(form.parts());
        if (!faults.hasErrors()
                && desk.merge(actor, asSeen(pair, seen), chosen, reason) instanceof Outcome.Refused<UUID> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, Map.of("file", file, "pair", pair))
                : Reply.goTo(file.at("orang/" + pair.kept().id() + "/penyatuan"));
    }

    @GetMapping("/penyatuan")
    ModelAndView history(
            @Open(CasePermission.Code.COMPARE_PEOPLE) CaseFile file, @PathVariable String person, Actor actor) {
        return new ModelAndView(HISTORY, past(actor, file, Persons.id(person)))
                .addObject("form", new UndoForm(null, null));
    }

    @PostMapping("/penyatuan")
    ModelAndView undo(
            @Open(CasePermission.Code.COMPARE_PEOPLE) CaseFile file,
            @PathVariable String person,
            @ModelAttribute("form") UndoForm form,
            BindingResult faults,
            Actor actor) {
        PersonId id = Persons.id(person);
        UUID merge = merge(form);
        String reason = Texts.needed(form.reason(), Texts.SHORT, faults, "reason", "casework.merge.reason.missing");
        if (!faults.hasErrors() && desk.undo(actor, file, id, merge, reason) instanceof Outcome.Refused<UUID> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(HISTORY, faults, past(actor, file, id))
                : Reply.goTo(file.at("orang/" + id + "/penyatuan"));
    }

    private Map<String, Object> past(Actor actor, CaseFile file, PersonId person) {
        var names = actors.officers(actor.office()).stream()
                .collect(Collectors.toMap(officer -> officer.account(), officer -> officer.displayName()));
        return Map.of("file", file, "person", person, "merges", desk.history(actor, file, person), "officers", names);
    }

    /** With the versions that she saw, "3.1"; whatever else is posted fits no record. */
    private static MergeDesk.Pair asSeen(MergeDesk.Pair pair, String seen) {
        String[] versions = seen.matches("\\d{1,9}\\.\\d{1,9}") ? seen.split("\\.") : new String[] {"0", "0"};
        return new MergeDesk.Pair(asSeen(pair.kept(), versions[0]), asSeen(pair.other(), versions[1]));
    }

    private static Person asSeen(Person person, String version) {
        return new Person(person.id(), person.identity(), Integer.parseInt(version));
    }

    private static UUID merge(UndoForm form) {
        try {
            return UUID.fromString(String.valueOf(form.merge()));
        } catch (IllegalArgumentException notAnId) {
            throw new DoorClosed();
        }
    }
}
