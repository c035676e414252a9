package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.PersonId;
import id.naungan.persons.Identity;
import id.naungan.persons.Participant;
import id.naungan.persons.People;
import id.naungan.persons.PersonRole;
import id.naungan.persons.PersonSearch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mungkin orang yang sama. Hints that somebody is in another case already.
 * The clerk is shown only what the door shows her; anything else is a question to her supervisor and leaves no sign
 * on her page (security.md 3.2).
 */
@Component
public class SamePeople {
    /** More candidates than this are chance, and would bury the supervisor. */
    private static final int MOST_TOLD = 5;

    private final PersonSearch search;
    private final People people;
    private final Cases cases;
    private final DuplicateNotices notices;
    private final OpposedDesk opposed;
    private final CaseDoor door;

    /** Somebody alike in another case, masked; {@code reason} is null on the supervisor's page. */
    public record Alike(
            CaseId caseId,
            String number,
            PersonId person,
            String name,
            PersonRole role,
            PersonSearch.@Nullable Reason reason) {}

    /**
     * A question to the supervisor.
     *
     * @param name masked name of the one in this case
     * @param others where the other one is; empty when another office knows the NIK
     */
    public record Question(UUID id, PersonId person, String name, List<Alike> others) {}

    SamePeople(
            PersonSearch search,
            People people,
            Cases cases,
            DuplicateNotices notices,
            OpposedDesk opposed,
            CaseDoor door) {
        this.search = search;
        this.people = people;
        this.cases = cases;
        this.notices = notices;
        this.opposed = opposed;
        this.door = door;
    }

    /** Those in other cases whom she may see and who may be this person. */
    public List<Alike> alike(Actor actor, CaseFile file, Identity identity) {
        return isTooLittle(identity)
                ? List.of()
                : alike(
                        actor,
                        file,
                        search.hints(actor, CasePermission.READ, identity).visible());
    }

    /** The same before a case is opened: who may be known already. */
    public List<Alike> alike(Actor actor, Identity identity) {
        return isTooLittle(identity)
                ? List.of()
                : told(search.hints(actor, CasePermission.READ, identity).visible());
    }

    /** The same for somebody who is in the case. */
    public List<Alike> alike(Actor actor, CaseFile file, PersonId person) {
        return identity(file, person)
                .map(identity -> alike(actor, file, identity))
                .orElse(List.of());
    }

    /** The same for the clients of the case, once a full name is known. */
    public List<Alike> alikeClients(Actor actor, CaseFile file) {
        return people.inCase(file.office(), file.id()).stream()
                .filter(one -> one.role() == PersonRole.VICTIM
                        && one.person().identity().fullName() != null)
                .flatMap(one -> alike(actor, file, one.person().identity()).stream())
                .toList();
    }

    /** Asks the supervisors about the clients of the case, as {@link #tellSupervisors}. */
    public void tellAboutClients(Actor actor, CaseFile file) {
        people.inCase(file.office(), file.id()).stream()
                .filter(one -> one.role() == PersonRole.VICTIM)
                .map(Participant::person)
                .forEach(one -> tellSupervisors(actor, file, one.id(), one.identity()));
    }

    /**
     * Asks the supervisors about whoever the clerk may not see, about a NIK that another office knows, and about who is helped in one
     * case and accused in another.
     */
    public void tellSupervisors(Actor actor, CaseFile file, PersonId person, Identity identity) {
        if (isTooLittle(identity)) {
            return;
        }
        PersonSearch.Hints hints = search.hints(actor, CasePermission.READ, identity);
        Set<PersonId> here = here(file);
        hints.forSupervisor().stream()
                .filter(other -> !here.contains(other) && !other.equals(person))
                .limit(MOST_TOLD)
                .forEach(other -> notices.ask(actor, file.id(), person, other));
        if (hints.knownElsewhere()) {
            notices.ask(actor, file.id(), person, null);
        }
        Stream<PersonId> shown =
                hints.visible().stream().map(PersonSearch.Hit::person).limit(MOST_TOLD);
        Stream<PersonId> hidden = hints.forSupervisor().stream().limit(MOST_TOLD);
        opposed.look(
                actor,
                person,
                Stream.concat(shown, hidden)
                        .filter(other -> !other.equals(person))
                        .toList());
    }

    /** The cases with open questions that she may answer, oldest first. */
    List<CaseId> asked(Actor actor) {
        if (!door.may(actor, CasePermission.COMPARE_PEOPLE)) {
            return List.of();
        }
        List<DuplicateNotices.Notice> open = notices.open(actor);
        var seen = roles(actor, open);
        return open.stream()
                .filter(notice -> isAnswerable(notice, seen))
                .map(DuplicateNotices.Notice::caseId)
                .distinct()
                .toList();
    }

    /** The open questions of a case, masked on both sides; those about cases she may not see are left out. */
    public List<Question> questions(Actor actor, CaseFile file) {
        List<DuplicateNotices.Notice> open = notices.open(file);
        var seen = roles(actor, open);
        Map<CaseId, String> numbers = numbers(seen.values());
        Set<PersonId> named = new LinkedHashSet<>(seen.keySet());
        open.forEach(notice -> named.add(notice.person()));
        Map<PersonId, String> names = people.findAll(file.office(), named).stream()
                .collect(Collectors.toMap(one -> one.id(), one -> one.identity().masked()));
        return open.stream()
                .filter(notice -> isAnswerable(notice, seen))
                .map(notice -> new Question(
                        notice.id(),
                        notice.person(),
                        names.getOrDefault(notice.person(), ""),
                        others(notice, seen, numbers, names)))
                .toList();
    }

    /** Her answer; the question leaves the worklist and is not asked again. */
    @Transactional
    public boolean settle(Actor actor, CaseFile file, UUID question, boolean samePerson) {
        boolean asked = questions(actor, file).stream().anyMatch(one -> one.id().equals(question));
        if (!asked || !notices.settle(actor, file, question, samePerson)) {
            return false;
        }
        door.note(actor, file.id(), CasePermission.COMPARE_PEOPLE, "question:" + question, null);
        return true;
    }

    private List<Alike> alike(Actor actor, CaseFile file, List<PersonSearch.Hit> hits) {
        Set<PersonId> here = here(file);
        return told(hits.stream().filter(hit -> !here.contains(hit.person())).toList());
    }

    private List<Alike> told(List<PersonSearch.Hit> strangers) {
        Map<CaseId, String> numbers =
                numbers(strangers.stream().map(PersonSearch.Hit::roles).toList());
        List<Alike> alike = new ArrayList<>();
        strangers.forEach(hit -> hit.roles()
                .forEach(role -> alike.add(new Alike(
                        role.caseId(),
                        numbers.getOrDefault(role.caseId(), ""),
                        hit.person(),
                        hit.masked(),
                        role.role(),
                        hit.reason()))));
        return alike;
    }

    private static List<Alike> others(
            DuplicateNotices.Notice notice,
            Map<PersonId, List<PersonSearch.Role>> seen,
            Map<CaseId, String> numbers,
            Map<PersonId, String> names) {
        PersonId other = notice.other();
        return other == null
                ? List.of()
                : seen.getOrDefault(other, List.of()).stream()
                        .map(role -> new Alike(
                                role.caseId(),
                                numbers.getOrDefault(role.caseId(), ""),
                                other,
                                names.getOrDefault(other, ""),
                                role.role(),
                                null))
                        .toList();
    }

    private Map<PersonId, List<PersonSearch.Role>> roles(Actor actor, List<DuplicateNotices.Notice> open) {
        return search.roles(
                actor,
                CasePermission.READ,
                open.stream()
                        .map(DuplicateNotices.Notice::other)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private Map<CaseId, String> numbers(Collection<List<PersonSearch.Role>> roles) {
        return cases.numbers(roles.stream()
                .flatMap(List::stream)
                .map(PersonSearch.Role::caseId)
                .distinct()
                .toList());
    }

    private static boolean isAnswerable(DuplicateNotices.Notice notice, Map<PersonId, List<PersonSearch.Role>> seen) {
        PersonId other = notice.other();
        return other == null || seen.containsKey(other);
    }

    /** A call name alone fits half a village. */
    private static boolean isTooLittle(Identity identity) {
        return identity.fullName() == null
                && identity.nik() == null
                && identity.phones().isEmpty();
    }

    private Optional<Identity> identity(CaseFile file, PersonId person) {
        return people.inCase(file.office(), file.id()).stream()
                .map(Participant::person)
                .filter(one -> one.id().equals(person))
                .map(one -> one.identity())
                .findFirst();
    }

    private Set<PersonId> here(CaseFile file) {
        return people.inCase(file.office(), file.id()).stream()
                .map(one -> one.person().id())
                .collect(Collectors.toSet());
    }
}
