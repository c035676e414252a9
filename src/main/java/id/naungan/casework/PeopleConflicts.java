package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.PersonId;
import id.naungan.persons.Conflicts;
import id.naungan.persons.Identity;
import id.naungan.persons.Kin;
import id.naungan.persons.Kinsfolk;
import id.naungan.persons.Nik;
import id.naungan.persons.Participant;
import id.naungan.persons.People;
import id.naungan.persons.PersonRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pertentangan peran. Tells the supervisor when who reports is accused, or when who speaks for the client is:
 * such a guardian gets no access and no letters (case-data 10, rule 5).
 */
@Component
public class PeopleConflicts {
    private static final int OF_AGE = 18;

    private final People people;
    private final Kinsfolk kinsfolk;
    private final Conflicts conflicts;
    private final CaseDoor door;
    private final OfficeClock clock;

    /** A question with the masked name of whom it is about. */
    public record Question(PersonId person, Conflicts.Kind kind, String name) {}

    PeopleConflicts(People people, Kinsfolk kinsfolk, Conflicts conflicts, CaseDoor door, OfficeClock clock) {
        this.people = people;
        this.kinsfolk = kinsfolk;
        this.conflicts = conflicts;
        this.door = door;
        this.clock = clock;
    }

    /** Looks again after people or relations of the case changed. */
    void look(Actor actor, CaseFile file) {
        List<Participant> all = people.inCase(file.office(), file.id());
        List<Kin> kin = kinsfolk.inCase(file.office(), file.id());
        LocalDate today = clock.now().atZone(actor.zone()).toLocalDate();
        for (Participant accused : with(all, PersonRole.ACCUSED)) {
            PersonId person = accused.person().id();
            if (with(all, PersonRole.REPORTER).stream().anyMatch(reporter -> isSame(reporter, accused))) {
                conflicts.ask(actor, file.id(), person, Conflicts.Kind.REPORTER_IS_ACCUSED);
            }
            boolean accompanies = with(all, PersonRole.ACCOMPANYING).stream().anyMatch(one -> isSame(one, accused));
            if (accompanies || speaksFor(person, all, kin, today)) {
                conflicts.ask(actor, file.id(), person, Conflicts.Kind.GUARDIAN_IS_ACCUSED);
            }
        }
    }

    public List<Question> questions(CaseFile file) {
        Map<PersonId, String> names = people.inCase(file.office(), file.id()).stream()
                .collect(Collectors.toMap(
                        one -> one.person().id(), one -> one.person().identity().masked(), (first, again) -> first));
        return conflicts.open(file.id()).stream()
                .map(open -> new Question(open.person(), open.kind(), names.getOrDefault(open.person(), "")))
                .toList();
    }

    /** Her word that she has seen it and acted; the question leaves the worklist. */
    @Transactional
    public boolean settle(Actor actor, CaseFile file, PersonId person, Conflicts.Kind kind) {
        if (!conflicts.settle(actor, file.id(), person, kind)) {
            return false;
        }
        door.note(actor, file.id(), CasePermission.COMPARE_PEOPLE, "person:" + person, null);
        return true;
    }

    /** Of a client whose age nobody knows yet it is asked too, since she may be a child. */
    private static boolean speaksFor(PersonId accused, List<Participant> all, List<Kin> kin, LocalDate today) {
        return kin.stream()
                .filter(one -> one.person().equals(accused) && one.kinship().isGuardian())
                .anyMatch(one -> with(all, PersonRole.VICTIM).stream()
                        .filter(client -> client.person().id().equals(one.victim()))
                        .anyMatch(client -> mayBeChild(client.person().identity(), today)));
    }

    private static boolean mayBeChild(Identity client, LocalDate today) {
        Integer age = client.birth() == null ? null : client.birth().ageOn(today);
        return age == null || age < OF_AGE;
    }

    static boolean isSame(Participant one, Participant other) {
        return one.person().id().equals(other.person().id())
                || isSame(one.person().identity(), other.person().identity());
    }

    static boolean isSame(Identity first, Identity second) {
        return isEqual(digits(first), digits(second)) || isEqual(first.fullName(), second.fullName());
    }

    private static @Nullable String digits(Identity identity) {
        Nik nik = Nik.of(identity.nik());
        return nik == null || !nik.isWhole() ? null : nik.digits();
    }

    private static boolean isEqual(@Nullable String one, @Nullable String other) {
        return one != null && one.equalsIgnoreCase(other);
    }

    private static List<Participant> with(List<Participant> all, PersonRole role) {
        return all.stream().filter(one -> one.role() == role).toList();
    }
}
