package id.naungan.referral;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Rujukan ditolak oleh aturan. */
public enum CannotRefer implements Refusal {
    CASE_IS_CLOSED,
    NOT_AN_EMERGENCY,
    PAPER_SHOWS_MORE,
    CHANGED_MEANWHILE,
    NOT_NOW,
    LETTER_NOT_SIGNED,
    LETTER_VOID,
    LETTER_DISCARDED,
    CONSENT_WITHDRAWN,
    IN_THE_FUTURE,
    BEFORE_THE_LAST_ACT;

    @Override
    public String key() {
        return "referral.cannot." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
