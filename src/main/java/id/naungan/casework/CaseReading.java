package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.Permission;
import id.naungan.kernel.CaseId;
import org.springframework.stereotype.Component;

/** Membuka berkas. Asks the door and only then reads the file; the one way to come by a {@link CaseFile}. */
@Component
public class CaseReading {
    private final CaseDoor door;
    private final Cases cases;

    CaseReading(CaseDoor door, Cases cases) {
        this.door = door;
        this.cases = cases;
    }

    /** The file, or {@link id.naungan.access.DoorClosed} when there is none for her. */
    public CaseFile open(Actor actor, CaseId caseId, Permission permission) {
        return cases.get(door.enter(actor, caseId, permission));
    }
}
