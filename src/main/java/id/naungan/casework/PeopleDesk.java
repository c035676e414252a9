package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.persons.CannotChangePerson;
import id.naungan.persons.Identity;
import id.naungan.persons.Kin;
import id.naungan.persons.Kinship;
import id.naungan.persons.Nik;
import id.naungan.persons.People;
import id.naungan.persons.Person;
import id.naungan.persons.PersonRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja identitas. Completes who somebody is after the first minutes, and takes further people into a case. */
@Component
public class PeopleDesk {
    private final CasePeople casePeople;
    private final People people;
    private final SamePeople same;

    PeopleDesk(CasePeople casePeople, People people, SamePeople same) {
        this.casePeople = casePeople;
        this.people = people;
        this.same = same;
    }

    /** The identity as it stands in the case; {@link DoorClosed} for somebody who is not in it. */
    private Person within(CaseFile file, PersonId person) {
        return people.inCase(file.office(), file.id()).stream()
                .map(participant -> participant.person())
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow(DoorClosed::new);
    }

    /**
     * Changes what is known; what the form does not ask stays as it is.
     *
     * @param seen the version that the typist saw
     */
    @Transactional
    public Outcome<Integer> complete(
            Actor actor, CaseFile file, PersonId person, int seen, UnaryOperator<Identity> change) {
        Person before = within(file, person);
        if (file.isClosed()) {
            return Outcome.refused(CannotWrite.CASE_IS_CLOSED);
        }
        Identity identity = change.apply(before.identity());
        Outcome<Integer> saved = casePeople.change(actor, file, new Person(person, identity, seen));
        if (saved.isDone()) {
            same.tellSupervisors(actor, file, person, identity);
        }
        return saved;
    }

    /** The version that stands now, for a form that is shown again. */
    public int version(CaseFile file, PersonId person) {
        return within(file, person).version();
    }

    /** What looks odd about her NIK; never a reason to refuse it. */
    public Set<Nik.Hint> oddities(CaseFile file, PersonId person) {
        Identity identity = within(file, person).identity();
        Nik nik = Nik.of(identity.nik());
        if (nik == null) {
            return identity.nik() == null ? Set.of() : Set.of(Nik.Hint.NOT_16_DIGITS);
        }
        return nik.hints(identity.birth(), identity.sex());
    }

    /** Takes somebody else into the case and says what she is to each client of it; a further client is related to nobody yet. */
    @Transactional
    public Outcome<PersonId> add(
            Actor actor, CaseFile file, PersonRole role, Identity identity, Kinship kinship, @Nullable String detail) {
        if (file.isClosed()) {
            return Outcome.refused(CannotWrite.CASE_IS_CLOSED);
        }
        var accused = role == PersonRole.ACCOMPANYING ? casePeople.accused(file, identity) : Optional.<PersonId>empty();
        if (accused.isPresent()) {
            casePeople.stopped(actor, file, accused.get(), CasePeople.Seat.COMPANION);
            return Outcome.refused(CannotWrite.ACCUSED_COMES_ALONG);
        }
        var clients = clients(file);
        PersonId person = casePeople.add(actor, file, role, identity);
        if (role != PersonRole.VICTIM) {
            clients.forEach(client -> casePeople.relate(actor, file, new Kin(person, client.id(), kinship, detail)));
        }
        same.tellSupervisors(actor, file, person, identity);
        return Outcome.done(person);
    }

    /** The version of her relations, as {@link #relate} asks for it. */
    @Transactional
    public int kinVersion(CaseFile file, PersonId person) {
        within(file, person);
        return casePeople.kinVersion(file, person);
    }

    /** Says or corrects what somebody is to the clients, one relation a pair; refused where somebody else did so since {@code seen}. */
    @Transactional
    public Outcome<Integer> relate(Actor actor, CaseFile file, PersonId person, int seen, List<Kin> relations) {
        within(file, person);
        if (file.isClosed()) {
            return Outcome.refused(CannotWrite.CASE_IS_CLOSED);
        }
        if (casePeople.kinVersion(file, person) != seen) {
            return Outcome.refused(CannotChangePerson.CHANGED_MEANWHILE);
        }
        relations.forEach(kin -> casePeople.relate(actor, file, kin));
        return Outcome.done(relations.size());
    }

    /** The clients of the case, masked. */
    public List<CasePeople.Masked> clients(CaseFile file) {
        return casePeople.masked(file).stream()
                .filter(one -> one.role() == PersonRole.VICTIM)
                .toList();
    }
}
