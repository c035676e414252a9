package id.naungan.simfoni;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Ditolak: a client who is not of the case, a day that cannot be, another who was quicker, too many cases for one file. */
public enum CannotEnter implements Refusal {
    NOT_A_CLIENT,
    IN_THE_FUTURE,
    BEFORE_THE_INFORMATION,
    CHANGED_MEANWHILE,
    PERIOD_REVERSED,
    TOO_MANY;

    @Override
    public String key() {
        return "simfoni.cannot." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
