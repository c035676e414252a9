package id.naungan.intake;

import id.naungan.kernel.Refusal;

/** Penerimaan ditolak. */
public enum CannotReceive implements Refusal {
    STANDARD_NOT_ADOPTED,
    IN_THE_FUTURE,
    BEFORE_THE_INFORMATION,
    ARRIVED_BEFORE_LEAVING,
    NO_PRIORITY_YET,
    LETTER_WAITS,
    NOT_AN_OFFICER,
    NO_WALK_IN_STANDARD,
    GUEST_SETTLED,
    ENDED_BEFORE_IT_BEGAN,
    CHANGED_MEANWHILE,
    CASE_IS_CLOSED;

    @Override
    public String key() {
        return "intake.cannot-receive."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
