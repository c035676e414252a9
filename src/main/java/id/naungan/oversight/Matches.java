package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.PersonId;
import id.naungan.persons.Participant;
import id.naungan.persons.People;
import id.naungan.persons.Person;
import id.naungan.persons.PersonSearch;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Kecocokan. Compares whom officers have declared with who is registered in cases. Nobody is shown what it finds:
 * the officer is kept out, and who stands above her hears of it.
 */
@Component
class Matches {
    private final Declarations declarations;
    private final KeepingOut keeping;
    private final PersonSearch search;
    private final People people;

    Matches(Declarations declarations, KeepingOut keeping, PersonSearch search, People people) {
        this.declarations = declarations;
        this.keeping = keeping;
        this.search = search;
        this.people = people;
    }

    /** Somebody was declared: in which cases is she already? */
    void everywhere(Actor actor, Declaration.Someone about) {
        PersonSearch.Hints hints = search.hints(actor, OversightPermission.DECLARE, about.sought());
        List<PersonId> alike = new ArrayList<>(hints.forSupervisor());
        hints.visible().forEach(hit -> alike.add(hit.person()));
        List<PersonId> same = people.findAll(actor.office(), alike).stream()
                .filter(one -> about.is(one.identity()))
                .map(Person::id)
                .toList();
        List<CaseId> cases = search.rolesAnywhere(same).values().stream()
                .flatMap(List::stream)
                .map(PersonSearch.Role::caseId)
                .distinct()
                .toList();
        Exclusion.Reason reason = new Exclusion.Reason(about.tie(), about.words());
        cases.forEach(caseId -> keeping.keepOut(
                actor, caseId, actor.account(), Exclusion.How.MATCHED, reason, OversightPermission.DECLARE));
    }

    /** Somebody was registered, or is known better: has an officer declared her? */
    void within(Actor actor, CaseFile file) {
        List<Declaration> declared = declarations.running(file.office());
        if (declared.isEmpty()) {
            return;
        }
        List<Participant> all = people.inCase(file.office(), file.id());
        for (Declaration one : declared) {
            if (all.stream().anyMatch(other -> one.about().is(other.person().identity()))) {
                Exclusion.Reason reason =
                        new Exclusion.Reason(one.about().tie(), one.about().words());
                keeping.keepOut(
                        actor, file.id(), one.account(), Exclusion.How.MATCHED, reason, OversightPermission.DECLARE);
            }
        }
    }
}
