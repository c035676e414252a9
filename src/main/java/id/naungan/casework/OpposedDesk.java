package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.PersonId;
import id.naungan.persons.People;
import id.naungan.persons.PersonRole;
import id.naungan.persons.PersonSearch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja peran berseberangan. Whoever is accused in one case and asks for help in another is a question for the supervisors
 * (UU 12/2022; a counter-report is a known threat); the clerks of both cases are never told.
 */
@Component
public class OpposedDesk {
    /** Accused here, and there one of these. */
    private static final Set<PersonRole> HELPED =
            Set.of(PersonRole.VICTIM, PersonRole.REPORTER, PersonRole.ACCOMPANYING);

    private final OpposedRoles roles;
    private final PersonSearch search;
    private final People people;
    private final Cases cases;
    private final Actors actors;
    private final CaseDoor door;

    /** What a supervisor decides. */
    public enum Decision {
        OTHER_PERSON,
        KEEP_APART,
        NO_RISK
    }

    /** A question: here she is this, there she is that; names masked. */
    public record Question(
            UUID id,
            String name,
            PersonRole role,
            CaseId other,
            String number,
            String otherName,
            PersonRole otherRole) {}

    /** Somebody who works on the opposite case. */
    public record Worker(AccountId account, String name, String number) {}

    OpposedDesk(OpposedRoles roles, PersonSearch search, People people, Cases cases, Actors actors, CaseDoor door) {
        this.roles = roles;
        this.search = search;
        this.people = people;
        this.cases = cases;
        this.actors = actors;
        this.door = door;
    }

    /** Looks whether this person, or one of those who may be the same, stands on opposite sides of two cases. */
    void look(Actor actor, PersonId person, Collection<PersonId> alike) {
        List<PersonId> all = new ArrayList<>(alike);
        all.add(person);
        Map<PersonId, List<PersonSearch.Role>> where = search.rolesAnywhere(all);
        List<OpposedRoles.Side> hers = sides(person, where);
        for (PersonId other : all) {
            for (OpposedRoles.Side theirs : sides(other, where)) {
                hers.stream()
                        .filter(own -> !own.caseId().equals(theirs.caseId()))
                        .forEach(own -> ask(actor, own, theirs));
            }
        }
    }

    /** The cases with questions that she may answer: on the side of who is helped. */
    List<CaseId> asked(Actor actor) {
        return !door.may(actor, CasePermission.COMPARE_PEOPLE)
                ? List.of()
                : roles.open(actor).stream()
                        .map(pair -> pair.side().caseId())
                        .distinct()
                        .toList();
    }

    /** The cases that share somebody with the one opposite. */
    List<CaseId> shared(Actor actor) {
        return door.may(actor, CasePermission.COMPARE_PEOPLE) ? roles.shared(actor) : List.of();
    }

    /** The open questions of a case, from its own side. */
    public List<Question> questions(Actor actor, CaseFile file) {
        List<OpposedRoles.Pair> open = roles.of(actor, file.id()).stream()
                .filter(pair -> pair.decision() == null)
                .toList();
        Map<CaseId, String> numbers = cases.numbers(
                open.stream().map(pair -> there(pair, file).caseId()).distinct().toList());
        Map<PersonId, String> names = people
                .findAll(
                        file.office(),
                        open.stream()
                                .flatMap(pair -> List.of(
                                        pair.side().person(), pair.accused().person())
                                        .stream())
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(one -> one.id(), one -> one.identity().masked()));
        return open.stream()
                .map(pair -> {
                    OpposedRoles.Side here = here(pair, file);
                    OpposedRoles.Side there = there(pair, file);
                    return new Question(
                            pair.id(),
                            names.getOrDefault(here.person(), ""),
                            here.role(),
                            there.caseId(),
                            numbers.getOrDefault(there.caseId(), ""),
                            names.getOrDefault(there.person(), ""),
                            there.role());
                })
                .toList();
    }

    /** Her decision with its reason; false when there is no such question, or somebody else was quicker. */
    @Transactional
    public boolean settle(Actor actor, CaseFile file, UUID question, Decision decision, String reason) {
        for (OpposedRoles.Pair pair : roles.of(actor, file.id())) {
            if (pair.id().equals(question) && roles.settle(actor, pair, decision.name(), reason)) {
                for (OpposedRoles.Side side : List.of(pair.side(), pair.accused())) {
                    door.note(actor, side.caseId(), CasePermission.COMPARE_PEOPLE, "opposed:" + question, null);
                }
                return true;
            }
        }
        return false;
    }

    /** Who works on a case opposite to this one; told to those alone who may compare people, and empty for everybody else. */
    public List<Worker> workersOpposite(Actor actor, CaseFile file) {
        if (!file.may(CasePermission.COMPARE_PEOPLE)) {
            return List.of();
        }
        List<CaseId> opposite = roles.of(actor, file.id()).stream()
                .map(pair -> there(pair, file).caseId())
                .distinct()
                .toList();
        Map<CaseId, String> numbers = cases.numbers(opposite);
        List<Actors.Officer> officers = opposite.isEmpty() ? List.of() : actors.officers(actor.office());
        List<Worker> workers = new ArrayList<>();
        for (CaseId other : opposite) {
            List<AccountId> there = roles.workers(other);
            officers.stream()
                    .filter(officer -> there.contains(officer.account()))
                    .forEach(officer -> workers.add(
                            new Worker(officer.account(), officer.displayName(), numbers.getOrDefault(other, ""))));
        }
        return workers;
    }

    private void ask(Actor actor, OpposedRoles.Side one, OpposedRoles.Side other) {
        if (one.role() == PersonRole.ACCUSED && HELPED.contains(other.role())) {
            roles.ask(actor, other, one);
        } else if (other.role() == PersonRole.ACCUSED && HELPED.contains(one.role())) {
            roles.ask(actor, one, other);
        }
    }

    private static List<OpposedRoles.Side> sides(PersonId person, Map<PersonId, List<PersonSearch.Role>> where) {
        return where.getOrDefault(person, List.of()).stream()
                .map(role -> new OpposedRoles.Side(role.caseId(), person, role.role()))
                .toList();
    }

    private static OpposedRoles.Side here(OpposedRoles.Pair pair, CaseFile file) {
        return pair.side().caseId().equals(file.id()) ? pair.side() : pair.accused();
    }

    private static OpposedRoles.Side there(OpposedRoles.Pair pair, CaseFile file) {
        return pair.side().caseId().equals(file.id()) ? pair.accused() : pair.side();
    }
}
