package id.naungan.access;

import id.naungan.kernel.CaseId;

/**
 * Tanda masuk. Proof that the door opened for this case and permission; only {@link CaseDoor} can make one,
 * so a method that asks for a pass cannot be called by someone who did not ask the door.
 */
public final class CasePass {
    private final CaseId caseId;
    private final Permission permission;
    private final Reach reach;

    CasePass(CaseId caseId, Permission permission, Reach reach) {
        this.caseId = caseId;
        this.permission = permission;
        this.reach = reach;
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
}
