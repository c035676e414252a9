package id.naungan.casework;

import id.naungan.kernel.Refusal;

/** Pencatatan ditolak. Why something cannot be written into a case now. */
public enum CannotWrite implements Refusal {
    CASE_IS_CLOSED,
    IN_THE_FUTURE,
    BEFORE_THE_INFORMATION,
    EMERGENCY_HELP_FIRST,
    CHANGED_MEANWHILE,
    NO_PLAN_YET,
    NO_SERVICE_CONSENT,
    ALREADY_WAITING,
    ALREADY_SIGNED,
    NOTHING_TO_DECIDE,
    OWN_PROPOSAL,
    OWN_PLAN,
    ALREADY_EVALUATED,
    NOT_CLOSED,
    /** Who is accused does not come along with the client; a supervisor has been told. */
    ACCUSED_COMES_ALONG;

    @Override
    public String key() {
        return "casework.cannot-write."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
