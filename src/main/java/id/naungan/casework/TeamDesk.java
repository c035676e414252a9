package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.access.CaseGrants;
import id.naungan.access.Relation;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja penugasan. Who works on a case: one case manager, a team, a supervisor.
 * Who received the report, and with whom the file lies by a hand-over, keeps the case until it has a case manager, and no longer,
 * unless she is on the team herself.
 */
@Component
public class TeamDesk {
    private final CaseGrants grants;
    private final CaseDoor door;
    private final Actors actors;
    private final Journal journal;
    private final OfficeClock clock;
    private final CasePeople people;

    /** A member as the page shows her. */
    public record Member(AccountId account, String displayName, Relation relation) {}

    TeamDesk(CaseGrants grants, CaseDoor door, Actors actors, Journal journal, OfficeClock clock, CasePeople people) {
        this.grants = grants;
        this.door = door;
        this.actors = actors;
        this.journal = journal;
        this.clock = clock;
        this.people = people;
    }

    /** Sets the team as given: who is missing leaves it, who is new joins it. Without a case manager intake goes on. */
    @Transactional
    public Outcome<Integer> assign(
            Actor actor,
            CaseFile file,
            @Nullable AccountId manager,
            @Nullable AccountId supervisor,
            Set<AccountId> team) {
        if (file.isClosed()) {
            return Outcome.refused(CannotHandOver.CASE_IS_CLOSED);
        }
        Set<AccountId> named = new LinkedHashSet<>(team);
        if (manager != null) {
            named.add(manager);
        }
        if (supervisor != null) {
            named.add(supervisor);
        }
        if (!officers(actor).containsAll(named)) {
            return Outcome.refused(CannotHandOver.NOT_AN_OFFICER);
        }
        if (people.stops(actor, file, named, CasePeople.Seat.TEAM)) {
            return Outcome.refused(CannotHandOver.KEPT_OUT);
        }
        List<CaseGrants.Grant> before = grants.of(file.id());
        replace(actor, file, Relation.CASE_MANAGER, manager == null ? Set.of() : Set.of(manager));
        replace(actor, file, Relation.SUPERVISOR, supervisor == null ? Set.of() : Set.of(supervisor));
        replace(actor, file, Relation.TEAM, team);
        Entry told = Entry.at(clock.now());
        if (manager != null) {
            replace(actor, file, Relation.INTAKE, Set.of());
            replace(actor, file, Relation.HOLDER, Set.of());
            told = told.passed(had(before, manager), manager, null);
        }
        journal.record(actor, file.id(), CaseEvent.TEAM_ASSIGNED, told);
        return Outcome.done(named.size());
    }

    /** Those who stand in a running relation to the case, in the order they came. */
    public List<Member> members(CaseFile file) {
        return grants.of(file.id()).stream()
                .filter(grant -> grant.relation() != Relation.EXCLUDED)
                .map(grant -> new Member(grant.account(), grant.displayName(), grant.relation()))
                .toList();
    }

    /** With whom the case was until now: another manager, else who holds the file, else who received it; null when it stays. */
    private static @Nullable AccountId had(List<CaseGrants.Grant> before, AccountId manager) {
        return Stream.of(Relation.CASE_MANAGER, Relation.HOLDER, Relation.INTAKE)
                .flatMap(relation -> before.stream().filter(grant -> grant.relation() == relation))
                .map(CaseGrants.Grant::account)
                .findFirst()
                .filter(account -> !account.equals(manager))
                .orElse(null);
    }

    /** What {@link #members} asks, to travel with others. */
    public Query asks(CaseFile file) {
        return grants.asksOf(file.id());
    }

    private void replace(Actor actor, CaseFile file, Relation relation, Set<AccountId> wanted) {
        for (CaseGrants.Grant grant : grants.of(file.id())) {
            if (grant.relation() == relation && !wanted.contains(grant.account())) {
                door.leave(actor, file.id(), grant.account(), relation, CasePermission.ASSIGN_TEAM);
            }
        }
        wanted.forEach(account -> grants.grant(actor, file.id(), account, relation));
    }

    private Set<AccountId> officers(Actor actor) {
        Set<AccountId> all = new LinkedHashSet<>();
        actors.officers(actor.office()).forEach(officer -> all.add(officer.account()));
        return all;
    }
}
