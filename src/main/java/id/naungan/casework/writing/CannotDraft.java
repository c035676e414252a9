package id.naungan.casework.writing;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Naskah ditolak. Why one of the case's writings was not begun. */
public enum CannotDraft implements Refusal {
    CASE_IS_CLOSED,
    CASE_IS_ARCHIVED,
    NAMES_SOMEBODY,
    TELLS_WHERE_SHE_IS,
    NOBODY_IS_SENT,
    /** One of those sent is related to somebody in the case; a supervisor has been told. */
    KEPT_OUT;

    @Override
    public String key() {
        return "casework.cannot-draft." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
