package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.CaseGrants;
import id.naungan.access.DoorClosed;
import id.naungan.access.Relation;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja disposisi. Passes the file from post to post and reports upwards; whoever takes the file sees the case while it lies
 * with her, and the desk that sent it no more. Emergency help asks nothing of this desk.
 */
@Component
public class DispositionDesk {
    private final Dispositions dispositions;
    private final Seats seats;
    private final CaseGrants grants;
    private final CaseDoor door;
    private final Journal journal;
    private final OfficeClock clock;

    DispositionDesk(
            Dispositions dispositions,
            Seats seats,
            CaseGrants grants,
            CaseDoor door,
            Journal journal,
            OfficeClock clock) {
        this.dispositions = dispositions;
        this.seats = seats;
        this.grants = grants;
        this.door = door;
        this.journal = journal;
        this.clock = clock;
    }

    /** Refused where nobody could take it, and while the last one still waits. */
    @Transactional
    public Outcome<UUID> pass(Actor actor, CaseFile file, String toPost, @Nullable String note) {
        if (file.isClosed()) {
            return Outcome.refused(CannotHandOn.CASE_IS_CLOSED);
        }
        return pass(actor, file.id(), toPost, note);
    }

    Outcome<UUID> pass(Actor actor, CaseId caseId, String toPost, @Nullable String note) {
        if (IntakeEvent.takenOver(toPost) == null) {
            return Outcome.refused(CannotHandOn.NO_SUCH_POST);
        }
        if (seats.of(actor.office(), caseId, actor.account(), toPost).officers().isEmpty()) {
            return Outcome.refused(CannotHandOn.NOBODY_THERE);
        }
        boolean report = seats.isMasked(toPost);
        dispositions.queueUp(caseId);
        boolean waits = dispositions.ofCase(actor.office(), caseId).stream()
                .anyMatch(one -> one.isWaiting() && one.report() == report);
        if (waits) {
            return Outcome.refused(CannotHandOn.ALREADY_WAITING);
        }
        Instant now = clock.now();
        UUID id = dispositions.add(actor, caseId, report, toPost, note, now);
        journal.record(
                actor,
                caseId,
                IntakeEvent.PASSED_ON,
                Entry.at(now).about(id).saying(note).passed(actor.account(), null, toPost));
        return Outcome.done(id);
    }

    /** The second of two is told that the first has it. */
    @Transactional
    public Outcome<Disposition> take(Actor actor, Disposition disposition) {
        Seats.Seat seat = seats.of(actor.office(), disposition);
        if (!disposition.isWaiting()) {
            return Outcome.refused(CannotHandOn.ALREADY_TAKEN);
        }
        if (!seat.holds(actor.account())) {
            return Outcome.refused(CannotHandOn.NOT_WITH_YOU);
        }
        Instant now = clock.now();
        if (!dispositions.act(actor, disposition, Disposition.Kind.TAKEN, seat.post(), null, now)) {
            return Outcome.refused(CannotHandOn.ALREADY_TAKEN);
        }
        if (!disposition.report() && door.may(actor, CasePermission.READ_NARRATIVE)) {
            move(actor, disposition.caseId());
        }
        journal.record(
                actor,
                disposition.caseId(),
                java.util.Objects.requireNonNull(IntakeEvent.takenOver(disposition.toPost())),
                Entry.at(now).about(disposition.id()).passed(disposition.from(), actor.account(), seat.post()));
        return Outcome.done(disposition);
    }

    /** Back to the sender with a reason, by whoever could take it or has it. */
    @Transactional
    public Outcome<Disposition> sendBack(Actor actor, Disposition disposition, String reason) {
        boolean had = disposition.liesWith(actor.account());
        Seats.Seat seat = seats.of(actor.office(), disposition);
        if (!had && !(disposition.isWaiting() && seat.holds(actor.account()))) {
            return Outcome.refused(disposition.isWaiting() ? CannotHandOn.NOT_WITH_YOU : CannotHandOn.ALREADY_TAKEN);
        }
        Instant now = clock.now();
        if (!dispositions.act(actor, disposition, Disposition.Kind.RETURNED, seat.post(), reason, now)) {
            return Outcome.refused(CannotHandOn.ALREADY_TAKEN);
        }
        if (had && !disposition.report()) {
            leave(actor, disposition.caseId(), actor.account(), Relation.HOLDER);
            grants.grant(actor, disposition.caseId(), disposition.from(), Relation.HOLDER);
        }
        journal.record(
                actor,
                disposition.caseId(),
                IntakeEvent.RETURNED,
                Entry.at(now).about(disposition.id()).saying(reason).passed(actor.account(), disposition.from(), null));
        return Outcome.done(disposition);
    }

    /** A direction by whoever took it (S5.15). */
    @Transactional
    public Outcome<Disposition> direct(Actor actor, Disposition disposition, String words) {
        if (!disposition.liesWith(actor.account())) {
            return Outcome.refused(CannotHandOn.NOT_WITH_YOU);
        }
        Instant now = clock.now();
        String as = disposition.taken().orElseThrow().as();
        if (!dispositions.act(actor, disposition, Disposition.Kind.DIRECTED, as, words, now)) {
            return Outcome.refused(CannotHandOn.ALREADY_TAKEN);
        }
        journal.record(
                actor,
                disposition.caseId(),
                IntakeEvent.DIRECTION_GIVEN,
                Entry.at(now).about(disposition.id()).saying(words));
        return Outcome.done(disposition);
    }

    /** For her who may take it or took it, and for the sender; {@link DoorClosed} for all others. */
    @Transactional
    public Disposition open(Actor actor, UUID id) {
        door.enter(actor, IntakePermission.TAKE_OVER);
        return dispositions
                .find(actor.office(), id)
                .filter(one -> isNear(actor, one))
                .orElseThrow(DoorClosed::new);
    }

    /** Whether it waits for her hand. */
    public boolean waitsFor(Actor actor, Disposition disposition) {
        return disposition.isWaiting() && seats.of(actor.office(), disposition).holds(actor.account());
    }

    /** Newest first; the caller has passed the door of the case. */
    public List<Disposition> ofCase(CaseFile file) {
        return dispositions.ofCase(file.office(), file.id());
    }

    /** What {@link #ofCase} asks, to travel with others. */
    List<Query> asksOfCase(CaseFile file) {
        return Dispositions.asksOfCase(file.id());
    }

    /** A holder of the post keeps seeing what another took before her, so that she can be told. */
    private boolean isNear(Actor actor, Disposition disposition) {
        return disposition.from().equals(actor.account())
                || disposition.acts().stream().anyMatch(act -> act.by().equals(actor.account()))
                || seats.of(actor.office(), disposition).holds(actor.account());
    }

    /** The file is hers now; those who received the report and who held it before see it no more, the team stays. */
    private void move(Actor actor, CaseId caseId) {
        for (CaseGrants.Grant grant : grants.of(caseId)) {
            boolean before = grant.relation() == Relation.HOLDER || grant.relation() == Relation.INTAKE;
            if (before && !grant.account().equals(actor.account())) {
                leave(actor, caseId, grant.account(), grant.relation());
            }
        }
        grants.grant(actor, caseId, actor.account(), Relation.HOLDER);
    }

    private void leave(Actor actor, CaseId caseId, AccountId account, Relation relation) {
        door.leave(actor, caseId, account, relation, IntakePermission.TAKE_OVER);
    }
}
