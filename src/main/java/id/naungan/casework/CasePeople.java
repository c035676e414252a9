package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.Query;
import id.naungan.persons.Identity;
import id.naungan.persons.Kin;
import id.naungan.persons.Kinsfolk;
import id.naungan.persons.Participant;
import id.naungan.persons.People;
import id.naungan.persons.Person;
import id.naungan.persons.PersonRole;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Orang dalam kasus. The people of a case, masked unless she asks by name and the asking is written down.
 * Rooms that may not read identity (outreach, shelter) bring here what they learn.
 */
@Component
public class CasePeople {
    private final People people;
    private final Kinsfolk kinsfolk;
    private final Sealing sealing;
    private final CaseDoor door;
    private final PeopleConflicts conflicts;

    /** Somebody in the case with the name masked ("Ibu M."). */
    public record Masked(PersonId id, PersonRole role, String name) {}

    CasePeople(People people, Kinsfolk kinsfolk, Sealing sealing, CaseDoor door, PeopleConflicts conflicts) {
        this.people = people;
        this.kinsfolk = kinsfolk;
        this.sealing = sealing;
        this.door = door;
        this.conflicts = conflicts;
    }

    /** The client of a new case; makes the key of the case and hers in one statement. */
    void first(Actor actor, CaseFile file, Opening opening) {
        Owner caseKey = new Owner(actor.office(), Subject.CASE, file.id().value());
        if (opening.known() != null) {
            sealing.makeKey(caseKey);
            people.join(actor.office(), opening.known(), file.id(), PersonRole.VICTIM);
            return;
        }
        PersonId person = PersonId.random();
        sealing.makeKeys(caseKey, new Owner(actor.office(), Subject.PERSON, person.value()));
        people.registerWithKey(actor.office(), person, file.id(), PersonRole.VICTIM, opening.client());
    }

    public List<Masked> masked(CaseFile file) {
        return people.inCase(file.office(), file.id()).stream()
                .map(one -> new Masked(
                        one.person().id(), one.role(), one.person().identity().masked()))
                .toList();
    }

    /** "Ibu M." for each of the cases, for lists; opens one page of names at most. */
    public Map<CaseId, String> maskedClients(OfficeId office, Collection<CaseId> cases) {
        return people.maskedClients(office, cases);
    }

    /** Whether a text that names nobody would name somebody of the case, or hold a number of a person. */
    public boolean isNamedIn(CaseFile file, String text) {
        return NamelessText.names(people.inCase(file.office(), file.id()), text);
    }

    /** Whether a text tells the line of an address of anybody in the case. */
    public boolean isFoundBy(CaseFile file, String text) {
        return NamelessText.tellsWhere(people.inCase(file.office(), file.id()), text);
    }

    /** The person with her identity opened, if she belongs to this case; the reading is written down. */
    public Optional<Person> reveal(Actor actor, CaseFile file, PersonId person) {
        Optional<Person> found = people.inCase(file.office(), file.id()).stream()
                .map(Participant::person)
                .filter(one -> one.id().equals(person))
                .findFirst();
        found.ifPresent(one -> door.note(actor, file.id(), CasePermission.READ_IDENTITY, "person:" + person, null));
        return found;
    }

    /** What somebody is to the clients of the case; empty for the client herself. */
    public List<Kin> kin(CaseFile file, PersonId person) {
        return kinsfolk.inCase(file.office(), file.id()).stream()
                .filter(kin -> kin.person().equals(person))
                .toList();
    }

    /** What everybody is to the clients of the case. */
    public Map<PersonId, List<Kin>> relations(CaseFile file) {
        return kinsfolk.inCase(file.office(), file.id()).stream().collect(Collectors.groupingBy(Kin::person));
    }

    /** What {@link #masked} and {@link #relations} ask, to travel with others. */
    public List<Query> asks(CaseFile file) {
        return List.of(people.asksInCase(file.id()), kinsfolk.asksInCase(file.id()));
    }

    /** What {@link #maskedClients} asks, to travel with others. */
    Query asksClients(Collection<CaseId> cases) {
        return people.asksClients(cases);
    }

    /** Says or corrects what somebody in the case is to a client of it; a supervisor is told of what must not meet. */
    public void relate(Actor actor, CaseFile file, Kin kin) {
        kinsfolk.say(actor.office(), file.id(), kin);
        door.note(actor, file.id(), CasePermission.WRITE_IDENTITY, "person:" + kin.person(), null);
        conflicts.look(actor, file);
    }

    /** Counts what was said of her relations here, for a form that must know whether somebody else said more meanwhile. */
    int kinVersion(CaseFile file, PersonId person) {
        return kinsfolk.version(file.id(), person);
    }

    /** A further role for somebody who is in the case already: she who came along is also the reporter. */
    public void also(Actor actor, CaseFile file, PersonId person, PersonRole role) {
        people.join(actor.office(), person, file.id(), role);
        door.note(actor, file.id(), CasePermission.WRITE_IDENTITY, "person:" + person, null);
        conflicts.look(actor, file);
    }

    /** Adds somebody else to the case: a reporter, a child, the accused. */
    public PersonId add(Actor actor, CaseFile file, PersonRole role, Identity identity) {
        PersonId person = people.register(actor.office(), file.id(), role, identity);
        door.note(actor, file.id(), CasePermission.WRITE_IDENTITY, "person:" + person, null);
        conflicts.look(actor, file);
        return person;
    }

    /** Changes what is known of somebody in the case; refused when somebody else changed it meanwhile. */
    public Outcome<Integer> change(Actor actor, CaseFile file, Person changed) {
        door.note(actor, file.id(), CasePermission.WRITE_IDENTITY, "person:" + changed.id(), null);
        Outcome<Integer> saved = people.update(actor.office(), changed);
        if (saved.isDone()) {
            conflicts.look(actor, file);
        }
        return saved;
    }
}
