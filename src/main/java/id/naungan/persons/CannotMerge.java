package id.naungan.persons;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Penyatuan catatan ditolak. */
public enum CannotMerge implements Refusal {
    UNKNOWN,
    /** Somebody else merged or changed one of them first. */
    CHANGED_MEANWHILE,
    /** The client of a case cannot be the one she reports. */
    BOTH_SIDES,
    /** The record that was kept was itself merged later; that comes first. */
    LATER_FIRST,
    ALREADY_UNDONE;

    @Override
    public String key() {
        return "persons.cannot-merge." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
