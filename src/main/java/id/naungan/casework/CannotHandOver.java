package id.naungan.casework;

import id.naungan.kernel.Refusal;

/** Penugasan ditolak. */
public enum CannotHandOver implements Refusal {
    NO_CASE_MANAGER,
    NOT_AN_OFFICER,
    CASE_IS_CLOSED,
    /** What she confirmed is no longer what is there: somebody else handed over, opened or closed a case meanwhile. */
    LIST_CHANGED,
    NOTHING_TO_HAND_OVER,
    /** Related to somebody in one of the cases. */
    RECEIVER_IS_EXCLUDED,
    /** One of those named is; a supervisor has been told. */
    KEPT_OUT;

    @Override
    public String key() {
        return "casework.cannot-hand-over."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
