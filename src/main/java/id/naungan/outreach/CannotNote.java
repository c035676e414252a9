package id.naungan.outreach;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Catatan ditolak. */
public enum CannotNote implements Refusal {
    CASE_IS_CLOSED,
    IN_THE_FUTURE,
    BEFORE_THE_INFORMATION,
    NO_ADVISER,
    /** Only she who was asked confirms what she said. */
    NOT_ASKED,
    CONFIRMED_ALREADY;

    @Override
    public String key() {
        return "outreach.cannot-note." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
