package id.naungan.casework;

import id.naungan.kernel.Refusal;

/** Pembukaan berkas ditolak. */
public enum CannotOpen implements Refusal {
    INFORMATION_IN_THE_FUTURE,
    INFORMATION_TOO_OLD,
    STANDARD_NOT_ADOPTED;

    @Override
    public String key() {
        return "casework.cannot-open."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
