package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.kernel.AccountId;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final List<Watch> watches;

    /** What somebody is named for: the team, a task outside, to act for the client, to come along with her. */
    public enum Seat {
        TEAM,
        TASK,
        ATTORNEY,
        COMPANION
    }

    /** Penjaga hubungan. A room above that watches who may come near a case; asked and told within the transaction. */
    public interface Watch {
        /** People of the case are known, or known better than before. */
        void changed(Actor actor, CaseFile file);

        /** Whether one of these officers must not be named for the case; a supervisor is told whatever becomes of the request. */
        boolean stops(Actor actor, CaseFile file, Collection<AccountId> named, Seat seat);

        /** Somebody accused was named for the client; a supervisor is told likewise. */
        void stopped(Actor actor, CaseFile file, PersonId accused, Seat seat);
    }

    /** Pengamanan. Where it is written down that a client was brought into safety, by whomever it was seen; in kind, never where. */
    public interface Safety {
        /** Jenis tempat aman. The address of it stands in no record but that of the shelter itself. */
        enum Place {
            SHELTER,
            KIN,
            HOSPITAL,
            POLICE,
            /** She stays where she is, since the danger is gone from there. */
            STAYS,
            OTHER
        }

        /** @param how by whom and in which way; refused where it tells an address */
        Outcome<UUID> record(Actor actor, CaseFile file, Instant at, Place place, String how);
    }

    /** Disabilitas klien. What is known of it and of the support she needs (S2.8); every reading and every change is written down. */
    public interface Disability {
        /** Kinds as Simfoni PPA names them. */
        List<String> TYPES = List.of("FISIK", "INTELEKTUAL", "MENTAL", "NETRA", "RUNGU", "WICARA", "GANDA");

        /**
         * @param present null where nobody knows
         * @param support empty for none
         * @param version of what is known of her; a change names the one that its typist saw
         */
        record Known(PersonId client, @Nullable Boolean present, List<String> types, String support, int version) {
            boolean tells() {
                return present != null || !support.isEmpty();
            }

            @Override
            public String toString() {
                return "Known[sealed]";
            }
        }

        /** Of each client, in the order of the case. */
        List<Known> of(Actor actor, CaseFile file);

        Outcome<Integer> say(Actor actor, CaseFile file, Known known);
    }

    /** Somebody in the case with the name masked ("Ibu M."). */
    public record Masked(PersonId id, PersonRole role, String name) {

        public boolean isClient() {
            return role == PersonRole.VICTIM;
        }

        /** Key of what she is here, in the message files. */
        public String roleKey() {
            return "casework.role." + role;
        }
    }

    /** Where a client is found; told to whoever goes there, and written down. */
    public record Destination(String name, @Nullable String address, List<Contact> contacts) {
        @Override
        public String toString() {
            return "Destination[sealed]";
        }
    }

    /** A number that may be called, hers or that of who reported; never that of somebody accused. */
    public record Contact(
            boolean client, String number, @Nullable String safeTime) {
        @Override
        public String toString() {
            return "Contact[sealed]";
        }
    }

    /** Alamat yang ditelusuri. Where a client lives, as it was found out; of the parts only the line must be there. */
    public record Traced(PersonId client, String line, String village, String district) {
        @Override
        public String toString() {
            return "Traced[sealed]";
        }
    }

    CasePeople(
            People people,
            Kinsfolk kinsfolk,
            Sealing sealing,
            CaseDoor door,
            PeopleConflicts conflicts,
            List<Watch> watches) {
        this.people = people;
        this.kinsfolk = kinsfolk;
        this.sealing = sealing;
        this.door = door;
        this.conflicts = conflicts;
        this.watches = watches;
    }

    /** The client of a new case; makes the key of the case and hers in one statement. */
    void first(Actor actor, CaseFile file, Opening opening) {
        Owner caseKey = new Owner(actor.office(), Subject.CASE, file.id().value());
        if (opening.known() != null) {
            sealing.makeKey(caseKey);
            people.join(actor.office(), opening.known(), file.id(), PersonRole.VICTIM);
            watches.forEach(watch -> watch.changed(actor, file));
            return;
        }
        PersonId person = PersonId.random();
        sealing.makeKeys(caseKey, new Owner(actor.office(), Subject.PERSON, person.value()));
        people.registerWithKey(actor.office(), person, file.id(), PersonRole.VICTIM, opening.client());
        if (opening.company() != null) {
            bring(actor, file, person, opening.company());
            return;
        }
        // By the one word of a crisis nobody is compared with anybody.
        if (opening.client().fullName() != null || opening.client().nik() != null) {
            watches.forEach(watch -> watch.changed(actor, file));
        }
    }

    /** Those who came along with the client from another office, each with a key of this office's own, and what they are to each other. */
    private void bring(Actor actor, CaseFile file, PersonId client, Company company) {
        List<PersonId> known = new ArrayList<>();
        for (Company.Soul soul : company.souls()) {
            List<PersonRole> roles = soul.roles().stream().sorted().toList();
            PersonId person = known.isEmpty()
                    ? client
                    : people.register(actor.office(), file.id(), roles.getFirst(), soul.identity());
            roles.forEach(role -> people.join(actor.office(), person, file.id(), role));
            known.add(person);
        }
        company.ties()
                .forEach(tie -> kinsfolk.say(
                        actor.office(),
                        file.id(),
                        new Kin(known.get(tie.person()), known.get(tie.victim()), tie.kinship(), tie.detail())));
        changed(actor, file);
    }

    public List<Masked> masked(CaseFile file) {
        return people.inCase(file.office(), file.id()).stream()
                .map(one -> new Masked(
                        one.person().id(), one.role(), one.person().identity().masked()))
                .toList();
    }

    public List<Masked> clients(CaseFile file) {
        return masked(file).stream()
                .filter(one -> one.role() == PersonRole.VICTIM)
                .toList();
    }

    /** Whether who reported is accused in the same case: nobody calls or answers such a reporter. */
    public boolean isReporterAccused(CaseFile file) {
        return new Whereabouts(people.inCase(file.office(), file.id())).isReporterAccused();
    }

    /** Where the clients are found, for a visit; the reading is written down. */
    public List<Destination> destinations(Actor actor, CaseFile file) {
        door.note(actor, file.id(), CasePermission.READ_IDENTITY, "destination", null);
        return new Whereabouts(people.inCase(file.office(), file.id())).destinations();
    }

    /** Writes down where a client was found to live; refused when somebody else changed what is known of her meanwhile. */
    public Outcome<Integer> found(Actor actor, CaseFile file, Traced traced) {
        Person client = people.inCase(file.office(), file.id()).stream()
                .filter(one -> one.role() == PersonRole.VICTIM)
                .map(Participant::person)
                .filter(one -> one.id().equals(traced.client()))
                .findFirst()
                .orElseThrow(DoorClosed::new);
        Identity home =
                client.identity().livingAt(Whereabouts.with(client.identity().domicile(), traced));
        return change(actor, file, new Person(client.id(), home, client.version()));
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
        changed(actor, file);
        return person;
    }

    /** Changes what is known of somebody in the case; refused when somebody else changed it meanwhile. */
    public Outcome<Integer> change(Actor actor, CaseFile file, Person changed) {
        door.note(actor, file.id(), CasePermission.WRITE_IDENTITY, "person:" + changed.id(), null);
        Outcome<Integer> saved = people.update(actor.office(), changed);
        if (saved.isDone()) {
            changed(actor, file);
        }
        return saved;
    }

    /** Whether one of these officers must not be named for the case; who may decide it has been told then. */
    public boolean stops(Actor actor, CaseFile file, Collection<AccountId> named, Seat seat) {
        return watches.stream().anyMatch(watch -> watch.stops(actor, file, named, seat));
    }

    /** Tells who may decide it that somebody accused was named for the client. */
    public void stopped(Actor actor, CaseFile file, PersonId accused, Seat seat) {
        watches.forEach(watch -> watch.stopped(actor, file, accused, seat));
    }

    /** The accused of the case whom this would be again, by NIK or by name. */
    Optional<PersonId> accused(CaseFile file, Identity identity) {
        return people.inCase(file.office(), file.id()).stream()
                .filter(one -> one.role() == PersonRole.ACCUSED)
                .map(Participant::person)
                .filter(one -> PeopleConflicts.isSame(one.identity(), identity))
                .map(Person::id)
                .findFirst();
    }

    /** Somebody of the case is known better than before: who must not meet, and who must not come near, is looked at again. */
    void changed(Actor actor, CaseFile file) {
        conflicts.look(actor, file);
        watches.forEach(watch -> watch.changed(actor, file));
    }
}
