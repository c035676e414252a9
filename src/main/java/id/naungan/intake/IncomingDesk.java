package id.naungan.intake;

import id.naungan.access.AccessLog;
import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CasePermission;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja laporan. Takes a report whatever it lacks, so that none is lost; it waits in the tray until somebody says what it came to.
 * Once it belongs to a case, the door of the case decides who reads it (hand-over ends the desk's reading).
 */
@Component
public class IncomingDesk {
    private final Reports reports;
    private final CaseDoor door;
    private final AccessLog log;
    private final OfficeClock clock;

    IncomingDesk(Reports reports, CaseDoor door, AccessLog log, OfficeClock clock) {
        this.reports = reports;
        this.door = door;
        this.log = log;
        this.clock = clock;
    }

    /** Refused only for a time that cannot be. */
    @Transactional
    public Outcome<UUID> receive(Actor actor, Report.Draft draft) {
        door.enter(actor, IntakePermission.REPORT);
        return draft.receivedAt().isAfter(clock.now())
                ? Outcome.refused(CannotSettle.IN_THE_FUTURE)
                : Outcome.done(reports.add(actor, draft, clock.now()));
    }

    /** Changes what was written, while it is in no case and nobody else changed it since {@code seen}. */
    @Transactional
    public Outcome<UUID> change(Actor actor, Report report, int seen, Report.Draft draft) {
        if (report.caseId().isPresent()) {
            return Outcome.refused(CannotSettle.IN_A_CASE);
        }
        if (draft.receivedAt().isAfter(report.recordedAt())) {
            return Outcome.refused(CannotSettle.AFTER_IT_WAS_WRITTEN);
        }
        return reports.change(actor, report.id(), seen, draft)
                ? Outcome.done(report.id())
                : Outcome.refused(CannotSettle.CHANGED_MEANWHILE);
    }

    /** The report with its words, the reading written down; {@link DoorClosed} where there is none for her. */
    @Transactional
    public Report open(Actor actor, UUID id) {
        Reports.Near near = reports.near(id).orElseThrow(DoorClosed::new);
        if (near.caseId() != null) {
            if (door.enter(actor, near.caseId(), CasePermission.READ_NARRATIVE).isMasked()) {
                throw new DoorClosed();
            }
        } else {
            door.enter(
                    actor,
                    near.account().equals(actor.account()) ? IntakePermission.REPORT : IntakePermission.REGISTER);
        }
        log.write(
                actor,
                new AccessLog.Act(
                        IntakePermission.REPORT.code(),
                        IntakePermission.REPORT.fieldClass(),
                        near.caseId(),
                        "report:" + id,
                        null,
                        AccessLog.Result.ALLOWED));
        return reports.get(actor.office(), id);
    }
}
