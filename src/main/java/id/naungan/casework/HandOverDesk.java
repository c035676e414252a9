package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.access.CaseGrants;
import id.naungan.access.Relation;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Meja serah terima. All open cases of one officer go to another in one act, all or none; each is entered, and tells it in its timeline. */
@Component
public class HandOverDesk {
    private static final Set<Relation> WORK =
            EnumSet.of(Relation.INTAKE, Relation.HOLDER, Relation.TEAM, Relation.CASE_MANAGER, Relation.SUPERVISOR);

    private final CaseGrants grants;
    private final Cases cases;
    private final CaseDoor door;
    private final Actors actors;
    private final Journal journal;
    private final OfficeClock clock;

    HandOverDesk(CaseGrants grants, Cases cases, CaseDoor door, Actors actors, Journal journal, OfficeClock clock) {
        this.grants = grants;
        this.cases = cases;
        this.door = door;
        this.actors = actors;
        this.journal = journal;
        this.clock = clock;
    }

    /** Her open cases, with their numbers. */
    public Map<CaseId, String> open(Actor actor, AccountId account) {
        Map<CaseId, Set<Relation>> hers = new LinkedHashMap<>(grants.of(account));
        hers.values().removeIf(relations -> relations.stream().noneMatch(WORK::contains));
        return cases.openAmong(door.visibleCases(actor, CasePermission.HAND_OVER), hers.keySet());
    }

    /** {@code confirmed} are the cases that she saw and confirmed; any other list is refused. */
    public Outcome<Integer> handOver(Actor actor, AccountId from, AccountId to, Set<CaseId> confirmed) {
        if (from.equals(to)
                || actors.officers(actor.office()).stream()
                        .noneMatch(officer -> officer.account().equals(to))) {
            return Outcome.refused(CannotHandOver.NOT_AN_OFFICER);
        }
        Set<CaseId> open = open(actor, from).keySet();
        if (open.isEmpty()) {
            return Outcome.refused(CannotHandOver.NOTHING_TO_HAND_OVER);
        }
        if (!open.equals(confirmed)) {
            return Outcome.refused(CannotHandOver.LIST_CHANGED);
        }
        Map<CaseId, Set<Relation>> receivers = grants.of(to);
        if (open.stream().anyMatch(id -> receivers.getOrDefault(id, Set.of()).contains(Relation.EXCLUDED))) {
            return Outcome.refused(CannotHandOver.RECEIVER_IS_EXCLUDED);
        }
        Map<CaseId, Set<Relation>> hers = grants.of(from);
        open.forEach(id -> handOver(actor, id, from, to, hers.getOrDefault(id, Set.of())));
        return Outcome.done(open.size());
    }

    private void handOver(Actor actor, CaseId id, AccountId from, AccountId to, Set<Relation> relations) {
        door.enter(actor, id, CasePermission.HAND_OVER);
        relations.stream().filter(WORK::contains).forEach(relation -> {
            door.leave(actor, id, from, relation, CasePermission.HAND_OVER);
            grants.grant(actor, id, to, relation);
        });
        journal.record(actor, id, CaseEvent.TEAM_ASSIGNED, Entry.at(clock.now()).passed(from, to, null));
    }
}
