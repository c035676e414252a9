package id.naungan.referral;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Pelimpahan ditolak oleh aturan. */
public enum CannotTransfer implements Refusal {
    CASE_IS_CLOSED,
    NOT_TRIAGED,
    OWN_AUTHORITY,
    /** At high risk this office helps first (S2.11). */
    HELP_FIRST,
    /** She is brought into safety first (S2.15). */
    NOT_SECURED,
    ALREADY_RUNNING,
    TELLS_ADDRESS,
    REPORTER_NOT_ASKED,
    NOT_AN_EMERGENCY,
    NOT_NOW,
    LETTER_NOT_SIGNED,
    LETTER_DOES_NOT_HOLD,
    CHANGED_MEANWHILE,
    IN_THE_FUTURE,
    BEFORE_THE_LAST_ACT,
    /** The other office was quicker, or somebody else here. */
    ANSWERED_ALREADY;

    @Override
    public String key() {
        return "referral.cannot-transfer." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
