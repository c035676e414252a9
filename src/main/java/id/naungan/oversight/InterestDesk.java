package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja benturan kepentingan. An officer says that she is related to somebody, in a case or before there is one; whoever stands above
 * notes it for another. She who is related never takes it back herself.
 */
@Component
public class InterestDesk {
    private final KeepingOut keeping;
    private final Exclusions exclusions;
    private final Declarations declarations;
    private final Matches matches;
    private final Line line;
    private final OfficeClock clock;

    InterestDesk(
            KeepingOut keeping,
            Exclusions exclusions,
            Declarations declarations,
            Matches matches,
            Line line,
            OfficeClock clock) {
        this.keeping = keeping;
        this.exclusions = exclusions;
        this.declarations = declarations;
        this.matches = matches;
        this.line = line;
        this.clock = clock;
    }

    /** From the commit on the case does not exist for her. */
    @Transactional
    public void say(Actor actor, CaseFile file, Exclusion.Reason reason) {
        keeping.keepOut(actor, file.id(), actor.account(), Exclusion.How.SAID, reason, OversightPermission.DECLARE);
    }

    /** Before she meets a case: kept, and looked for in all cases of the office, whatever she may see of them. */
    @Transactional
    public Outcome<Integer> declare(Actor actor, Declaration.Someone about) {
        if (!about.isKnowable()) {
            return Outcome.refused(CannotKeepOut.NEITHER_NIK_NOR_BIRTH);
        }
        declarations.add(actor, about, clock.now());
        matches.everywhere(actor, about);
        return Outcome.done(1);
    }

    @Transactional
    public Outcome<AccountId> note(Actor actor, CaseFile file, AccountId account, Exclusion.Reason reason) {
        if (!line.isOfficer(actor, account)) {
            return Outcome.refused(CannotKeepOut.NOT_AN_OFFICER);
        }
        Exclusion.How how = account.equals(actor.account()) ? Exclusion.How.SAID : Exclusion.How.NOTED;
        return keeping.keepOut(actor, file.id(), account, how, reason, OversightPermission.KEEP_OUT)
                ? Outcome.done(account)
                : Outcome.refused(CannotKeepOut.ALREADY_KEPT_OUT);
    }

    @Transactional
    public Outcome<UUID> lift(Actor actor, CaseFile file, UUID id, String why) {
        Exclusion running =
                of(file).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(DoorClosed::new);
        if (!exclusions.lift(actor, file, id, why, clock.now())) {
            return Outcome.refused(CannotKeepOut.CHANGED_MEANWHILE);
        }
        keeping.letIn(actor, file.id(), running.account(), id);
        return Outcome.done(id);
    }

    @Transactional
    public Outcome<UUID> settle(Actor actor, CaseFile file, UUID id) {
        return exclusions.settle(actor, file, id, clock.now())
                ? Outcome.done(id)
                : Outcome.refused(CannotKeepOut.CHANGED_MEANWHILE);
    }

    @Transactional
    public Outcome<UUID> liftDeclaration(Actor actor, UUID id, String why) {
        return declarations.lift(actor, id, why, clock.now())
                ? Outcome.done(id)
                : Outcome.refused(CannotKeepOut.CHANGED_MEANWHILE);
    }

    public List<Exclusion> of(CaseFile file) {
        return exclusions.of(file);
    }

    /** Her own declarations. */
    public List<Declaration> hers(Actor actor) {
        return declarations.of(actor);
    }

    /** Those of the office's officers but her own. */
    public List<Declaration> others(Actor actor) {
        return declarations.running(actor.office()).stream()
                .filter(one -> !one.account().equals(actor.account()))
                .toList();
    }
}
