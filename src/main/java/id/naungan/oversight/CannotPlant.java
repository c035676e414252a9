package id.naungan.oversight;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Rekam umpan ditolak. */
public enum CannotPlant implements Refusal {
    NO_STANDARD,
    LIFTED_ALREADY;

    @Override
    public String key() {
        return "oversight.cannot-plant." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
