package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.CaseGrants;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja pecah kaca. In need, an officer reads a case that is not hers, for an hour and without writing in it.
 * Opening it, telling the others and the task to look at it afterwards are one transaction: if nobody is told, nothing opens.
 */
@Component
public class GlassDesk {
    static final Duration AT_MOST = Duration.ofMinutes(60);

    private final Glasses glasses;
    private final CaseDoor door;
    private final CaseGrants grants;
    private final Line line;
    private final Journal journal;
    private final OfficeClock clock;

    GlassDesk(Glasses glasses, CaseDoor door, CaseGrants grants, Line line, Journal journal, OfficeClock clock) {
        this.glasses = glasses;
        this.door = door;
        this.grants = grants;
        this.line = line;
        this.journal = journal;
        this.clock = clock;
    }

    /** The caller has seen fresh proof of who she is. */
    @Transactional
    public Outcome<CaseId> breakIt(Actor actor, String number, Glass.Need need, String reason) {
        Optional<CaseId> found = glasses.numbered(actor, number.strip().toUpperCase(Locale.ROOT));
        if (found.isEmpty()) {
            return Outcome.refused(CannotBreak.NO_SUCH_CASE);
        }
        CaseId caseId = found.get();
        if (door.opens(actor, caseId, CasePermission.READ_IDENTITY)) {
            return Outcome.refused(CannotBreak.ALREADY_OPEN);
        }
        if (!glasses.running(actor).isEmpty()) {
            return Outcome.refused(CannotBreak.ANOTHER_RUNS);
        }
        Map<AccountId, Glasses.Told> told = line.told(actor, caseId);
        if (!told.containsValue(Glasses.Told.PEER) && !told.containsValue(Glasses.Told.SUPERVISOR)) {
            return Outcome.refused(CannotBreak.NOBODY_TO_TELL);
        }
        Instant now = clock.now();
        Instant until = now.plus(AT_MOST);
        UUID id = glasses.add(actor, caseId, need, reason, now, until);
        glasses.tell(actor, id, told);
        grants.lend(actor, caseId, until);
        journal.record(actor, caseId, OversightEvent.GLASS_BROKEN, Entry.at(now).about(id));
        door.note(actor, caseId, OversightPermission.BREAK_GLASS, "glass:" + id, need.name());
        return Outcome.done(caseId);
    }

    /** Hers that run now. */
    public List<Running> running(Actor actor) {
        return glasses.running(actor);
    }

    /** Before its time, by her own hand. */
    @Transactional
    public void end(Actor actor) {
        for (Running one : glasses.running(actor)) {
            grants.takeBack(one.caseId(), actor.account());
            glasses.end(actor, one.caseId(), clock.now());
            door.note(actor, one.caseId(), OversightPermission.BREAK_GLASS, "glass-ended", null);
        }
    }

    /** All of the case, newest first. */
    public List<Glass> of(CaseFile file) {
        return glasses.of(file.office(), file.id());
    }

    /** Whether she was told of this case and has not said yet that she has read it. */
    public boolean isUntold(Actor actor, CaseFile file) {
        return glasses.untold(actor).contains(file.id());
    }

    /** Her word that she has read what she was told. */
    @Transactional
    public void read(Actor actor, CaseFile file) {
        glasses.seen(actor, file.id(), clock.now());
    }

    @Transactional
    public Outcome<UUID> review(Actor actor, CaseFile file, UUID id, String words) {
        if (!glasses.review(actor, file.id(), id, words, clock.now())) {
            return Outcome.refused(CannotBreak.OWN_OR_DONE);
        }
        journal.record(
                actor,
                file.id(),
                OversightEvent.GLASS_REVIEWED,
                Entry.at(clock.now()).about(id));
        return Outcome.done(id);
    }
}
