package id.naungan.casework.care;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Kuasa ditolak. */
public enum CannotAuthorise implements Refusal {
    GIVER_IS_ACCUSED,
    /** A warning: she may go on once she has looked at it. */
    HOLDER_IS_ACCUSED,
    /** The same, for whoever may not decide it; a supervisor has been told. */
    SUPERVISOR_DECIDES,
    TO_HERSELF,
    IN_THE_FUTURE,
    ENDS_BEFORE_IT_BEGINS,
    ALREADY_WITHDRAWN;

    @Override
    public String key() {
        return "casework.cannot-authorise." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
