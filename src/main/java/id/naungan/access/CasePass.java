package id.naungan.access;

import id.naungan.kernel.CaseId;
import java.util.function.Predicate;

/**
 * Tanda masuk. Proof that the door opened for this case and permission; only {@link CaseDoor} can make one,
 * so a method that asks for a pass cannot be called by someone who did not ask the door.
 */
public final class CasePass {
    private final CaseId caseId;
    private final Permission permission;
    private final Reach reach;
    private final Predicate<Permission> alsoOpens;

    CasePass(CaseId caseId, Permission permission, Reach reach, Predicate<Permission> alsoOpens) {
        this.caseId = caseId;
        this.permission = permission;
        this.reach = reach;
        this.alsoOpens = alsoOpens;
    }

    public CaseId caseId() {
        return caseId;
    }

    public Permission permission() {
        return permission;
    }

    /** Whether names stay masked however she asks (agency and division heads). */
    public boolean isMasked() {
        return reach == Reach.MASKED;
    }

    /** Whether the door would open for this permission too, without asking again; for deciding which buttons to draw. */
    public boolean alsoOpens(Permission other) {
        return alsoOpens.test(other);
    }
}
