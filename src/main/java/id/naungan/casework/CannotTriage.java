package id.naungan.casework;

import id.naungan.kernel.Refusal;

/** Triase ditolak. */
public enum CannotTriage implements Refusal {
    OVERRIDE_NEEDS_REASON,
    CASE_IS_CLOSED,
    CHANGED_MEANWHILE;

    @Override
    public String key() {
        return "casework.cannot-triage."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
