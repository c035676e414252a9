package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.SamePeople;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page behind "Tampilkan": coming here is what is written down. */
@Controller
@RequestMapping("/kasus/{id}/orang/{person}")
class PersonController {
    private final CasePeople people;
    private final SamePeople same;

    PersonController(CasePeople people, SamePeople same) {
        this.people = people;
        this.same = same;
    }

    @GetMapping
    ModelAndView page(
            @Open(CasePermission.Code.READ_IDENTITY) CaseFile file, @PathVariable String person, Actor actor) {
        var found = people.reveal(actor, file, Persons.id(person)).orElseThrow(DoorClosed::new);
        var alike = file.may(CasePermission.COMPARE_PEOPLE)
                ? same.alike(actor, file, found.id())
                : List.<SamePeople.Alike>of();
        return new ModelAndView(
                "casework/person",
                Map.of("file", file, "person", found, "kin", people.kin(file, found.id()), "alike", alike));
    }
}
