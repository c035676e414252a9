package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.PeopleConflicts;
import id.naungan.kernel.page.Reply;
import id.naungan.persons.Conflicts;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The supervisor's page about somebody who is two things that must not meet. */
@Controller
@RequestMapping("/kasus/{id}/peran-bertentangan")
class ConflictController {
    private static final String TEMPLATE = "casework/conflicts";

    private final PeopleConflicts conflicts;

    ConflictController(PeopleConflicts conflicts) {
        this.conflicts = conflicts;
    }

    record SeenForm(@Nullable String person, @Nullable String kind) {}

    @GetMapping
    ModelAndView page(@Open(CasePermission.Code.COMPARE_PEOPLE) CaseFile file) {
        return new ModelAndView(TEMPLATE, Map.of("file", file, "questions", conflicts.questions(file)));
    }

    @PostMapping
    ModelAndView seen(
            @Open(CasePermission.Code.COMPARE_PEOPLE) CaseFile file,
            @ModelAttribute("form") SeenForm form,
            BindingResult faults,
            Actor actor) {
        Conflicts.Kind kind =
                Codes.one(Conflicts.Kind.class, form.kind(), faults, "kind", "casework.form.unknown-choice");
        if (kind == null || faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, Map.of("file", file, "questions", conflicts.questions(file)));
        }
        if (form.person() == null) {
            throw new DoorClosed();
        }
        conflicts.settle(actor, file, Persons.id(form.person()), kind);
        return Reply.goTo(file.at("peran-bertentangan"));
    }
}
