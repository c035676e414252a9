package id.naungan.accompaniment;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Kegiatan ditolak. */
public enum CannotRecord implements Refusal {
    MEDIATION,
    IN_THE_FUTURE,
    BEFORE_THE_INFORMATION,
    CASE_IS_CLOSED;

    @Override
    public String key() {
        return "accompaniment.cannot." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
