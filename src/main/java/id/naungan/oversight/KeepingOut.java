package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.CaseGrants;
import id.naungan.access.Permission;
import id.naungan.access.Relation;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Mengecualikan. The one act by which an officer loses sight of a case: her relations to it end, the door knows her as kept out,
 * and whoever stands above her is asked to name another. It counts from the commit on, in every session of hers.
 */
@Component
class KeepingOut {
    private static final Set<Relation> WORK =
            EnumSet.of(Relation.INTAKE, Relation.HOLDER, Relation.TEAM, Relation.CASE_MANAGER, Relation.SUPERVISOR);

    private final CaseGrants grants;
    private final CaseDoor door;
    private final Exclusions exclusions;
    private final Line line;
    private final Journal journal;
    private final OfficeClock clock;

    KeepingOut(CaseGrants grants, CaseDoor door, Exclusions exclusions, Line line, Journal journal, OfficeClock clock) {
        this.grants = grants;
        this.door = door;
        this.exclusions = exclusions;
        this.line = line;
        this.journal = journal;
        this.clock = clock;
    }

    /** False when she is kept out already. */
    boolean keepOut(
            Actor actor,
            CaseId caseId,
            AccountId account,
            Exclusion.How how,
            Exclusion.Reason reason,
            Permission permission) {
        if (isKeptOut(caseId, account)) {
            return false;
        }
        String above = line.above(actor, caseId, account);
        List<Relation> worked = grants.of(caseId).stream()
                .filter(grant -> grant.account().equals(account) && WORK.contains(grant.relation()))
                .map(CaseGrants.Grant::relation)
                .toList();
        worked.forEach(relation -> door.leave(actor, caseId, account, relation, permission));
        grants.grant(actor, caseId, account, Relation.EXCLUDED);
        boolean needed = !worked.isEmpty() || line.answersForAll(actor, account);
        UUID id = exclusions.add(actor, caseId, account, how, reason, new Successor(above, needed), clock.now());
        door.note(actor, caseId, permission, "kept-out:" + account, null);
        journal.record(
                actor, caseId, OversightEvent.KEPT_OUT, Entry.at(clock.now()).about(id));
        return true;
    }

    /** From now on she is to the case what any other officer is; what ended stays ended. */
    void letIn(Actor actor, CaseId caseId, AccountId account, UUID exclusion) {
        door.leave(actor, caseId, account, Relation.EXCLUDED, OversightPermission.KEEP_OUT);
        journal.record(
                actor, caseId, OversightEvent.LET_IN, Entry.at(clock.now()).about(exclusion));
    }

    boolean isKeptOut(CaseId caseId, AccountId account) {
        return grants.keptOut(List.of(caseId)).getOrDefault(caseId, Set.of()).contains(account);
    }
}
