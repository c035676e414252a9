package id.naungan.casework;

import id.naungan.kernel.Refusal;

/** Penugasan ditolak. */
public enum CannotHandOver implements Refusal {
    NO_CASE_MANAGER,
    NOT_AN_OFFICER,
    CASE_IS_CLOSED;

    @Override
    public String key() {
        return "casework.cannot-hand-over."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
