package id.naungan.casework;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Pengaitan kasus ditolak. */
public enum CannotLink implements Refusal {
    /** Hidden from her or not there at all: one answer for both. */
    NO_SUCH_CASE,
    SAME_CASE,
    LINKED_ALREADY;

    @Override
    public String key() {
        return "casework.cannot-link." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
