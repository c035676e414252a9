package id.naungan.oversight;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Pecah kaca ditolak. */
public enum CannotBreak implements Refusal {
    /** Also for a case that she is kept out of. */
    NO_SUCH_CASE,
    ALREADY_OPEN,
    /** One at a time; she ends the other first. */
    ANOTHER_RUNS,
    /** Without somebody else who is told, the door stays closed. */
    NOBODY_TO_TELL,
    OWN_OR_DONE;

    @Override
    public String key() {
        return "oversight.cannot-break." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
