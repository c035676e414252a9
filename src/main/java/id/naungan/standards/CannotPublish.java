package id.naungan.standards;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Tidak dapat diterbitkan: why a prepared version cannot be published, or a published one not be withdrawn. */
public enum CannotPublish implements Refusal {
    ENDED_ALREADY,
    NEWER_VERSION,
    PAST,
    BEFORE_LAST,
    OUTSIDE_VALIDITY,
    ADDRESS_TAKEN,
    CONTACTS_UNSAID,
    WITHDRAWN_ALREADY,
    NOT_THE_LAST;

    @Override
    public String key() {
        return "standards.cannot." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
