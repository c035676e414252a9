package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.kernel.Outcome;
import id.naungan.persons.Identity.Condition;
import id.naungan.persons.Participant;
import id.naungan.persons.People;
import id.naungan.persons.Person;
import id.naungan.persons.PersonRole;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Disabilitas yang diketahui. Reads and writes that part of the client's own data, for rooms that ask about it and may not read the rest. */
@Component
class KnownDisability implements CasePeople.Disability {
    private final People people;
    private final CasePeople casePeople;
    private final CaseDoor door;

    KnownDisability(People people, CasePeople casePeople, CaseDoor door) {
        this.people = people;
        this.casePeople = casePeople;
        this.door = door;
    }

    /** Where nothing is known nothing is shown, and no reading is written down. */
    @Override
    public List<Known> of(Actor actor, CaseFile file) {
        List<Known> known = clients(file).map(KnownDisability::known).toList();
        known.stream()
                .filter(Known::tells)
                .forEach(one ->
                        door.note(actor, file.id(), CasePermission.READ_IDENTITY, "disability:" + one.client(), null));
        return known;
    }

    /** Nothing is written where nothing is new, so that saving the same answer again makes no version. */
    @Override
    public Outcome<Integer> say(Actor actor, CaseFile file, Known said) {
        Person client = clients(file)
                .filter(one -> one.id().equals(said.client()))
                .findFirst()
                .orElseThrow(DoorClosed::new);
        Condition before = client.identity().condition();
        Condition now = new Condition(
                said.present(),
                said.types(),
                said.support().isBlank() ? null : said.support(),
                before.pregnant(),
                before.healthNote(),
                before.dependants());
        return now.equals(before)
                ? Outcome.done(client.version())
                : casePeople.change(
                        actor, file, new Person(client.id(), client.identity().inCondition(now), said.version()));
    }

    private Stream<Person> clients(CaseFile file) {
        return people.inCase(file.office(), file.id()).stream()
                .filter(one -> one.role() == PersonRole.VICTIM)
                .map(Participant::person);
    }

    private static Known known(Person client) {
        Condition condition = client.identity().condition();
        return new Known(
                client.id(),
                condition.disability(),
                condition.disabilityTypes(),
                condition.supportNeeded() == null ? "" : condition.supportNeeded(),
                client.version());
    }
}
