package id.naungan.outreach;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Penjangkauan ditolak. */
public enum CannotReach implements Refusal {
    CASE_IS_CLOSED,
    IN_THE_FUTURE,
    BEFORE_THE_INFORMATION,
    BEFORE_THE_LAST_ACT,
    CHANGED_MEANWHILE,
    NOT_NOW,
    ANSWERED,
    KEPT_OUT,
    REASON_MISSING,
    TOO_FEW_TRIES;

    @Override
    public String key() {
        return "outreach.cannot." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
