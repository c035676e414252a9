package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.CasePass;
import id.naungan.access.Permission;
import id.naungan.access.Relation;
import id.naungan.deadlines.CaseClocks;
import id.naungan.journal.Entry;
import id.naungan.journal.EventCode;
import id.naungan.journal.Journal;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja berkas. Opens a case file for any report that staff accept: one number, given at once and never changed (D3).
 */
@Component
public class CaseDesk {
    /** A date that lies further back is taken for a slip of the finger (years such as 0001). */
    private static final Duration OLDEST = Duration.ofDays(366);

    private final Cases cases;
    private final CaseDoor door;
    private final CasePeople people;
    private final Journal journal;
    private final CaseClocks clocks;
    private final CaseStart start;

    CaseDesk(Cases cases, CaseDoor door, CasePeople people, Journal journal, CaseClocks clocks, CaseStart start) {
        this.cases = cases;
        this.door = door;
        this.people = people;
        this.journal = journal;
        this.clocks = clocks;
        this.start = start;
    }

    /**
     * Opens the file, seals who she is, starts the clocks from when the information came, and records {@code received}
     * (the report itself) and the opening. Refused when the information lies in the future or more than a year back.
     */
    @Transactional
    public Outcome<CaseFile> open(Actor actor, Opening opening, EventCode received) {
        Instant now = start.now();
        if (opening.informationReceivedAt().isAfter(now)) {
            return Outcome.refused(CannotOpen.INFORMATION_IN_THE_FUTURE);
        }
        if (opening.informationReceivedAt().isBefore(now.minus(OLDEST))) {
            return Outcome.refused(CannotOpen.INFORMATION_TOO_OLD);
        }
        CaseId id = CaseId.random();
        CaseFile file = insert(actor, door.begin(actor, id, Relation.INTAKE, CasePermission.OPEN), opening, now);
        people.first(actor, file, opening);
        clocks.follow(
                actor,
                id,
                opening.standard(),
                opening.path(),
                opening.informationReceivedAt(),
                opening.arrivedAt(),
                file.at(""));
        journal.record(
                actor,
                id,
                new Journal.Happening(received, Entry.at(opening.informationReceivedAt())),
                new Journal.Happening(CaseEvent.OPENED, Entry.at(now)));
        return Outcome.done(file);
    }

    /** A closed file of somebody invented (rekam umpan): no clock, no report, counted nowhere. */
    @Transactional
    public CaseFile plant(Actor actor, Opening opening) {
        Instant now = start.now();
        CaseId id = CaseId.random();
        CaseFile file = insert(actor, door.begin(actor, id, Relation.INTAKE, CasePermission.OPEN), opening, now);
        people.first(actor, file, opening);
        cases.plant(id);
        journal.record(actor, id, CaseEvent.OPENED, Entry.at(now));
        journal.record(actor, id, CaseEvent.CLOSED, Entry.at(now));
        return file;
    }

    /** The file of that number, if she may do this with it; what she may not see is not there. */
    @Transactional
    public Optional<CaseFile> find(Actor actor, String number, Permission permission) {
        return cases.numbered(number, door.visibleCases(actor, permission))
                .map(found -> cases.get(door.enter(actor, found, permission)));
    }

    private CaseFile insert(Actor actor, CasePass pass, Opening opening, Instant now) {
        while (true) {
            CaseFile file = start.file(actor, pass, opening, now);
            if (cases.insert(file, opening.channel())) {
                return file;
            }
        }
    }
}
