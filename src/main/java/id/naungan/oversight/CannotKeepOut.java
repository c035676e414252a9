package id.naungan.oversight;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Pengecualian ditolak. */
public enum CannotKeepOut implements Refusal {
    NOT_AN_OFFICER,
    ALREADY_KEPT_OUT,
    /** Somebody else lifted or settled it first. */
    CHANGED_MEANWHILE,
    /** A name alone would keep her out of the cases of everybody who is called so. */
    NEITHER_NIK_NOR_BIRTH;

    @Override
    public String key() {
        return "oversight.cannot." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
