package id.naungan.referral;

import id.naungan.journal.EventCode;

/** Peristiwa rujukan. */
public enum ReferralEvent implements EventCode {
    PREPARED("referral.prepared"),
    HANDED_OVER("referral.handed-over"),
    ACCEPTED("referral.accepted"),
    REFUSED("referral.refused"),
    RESULT_RECORDED("referral.result-recorded"),
    FOLLOWED_UP("referral.followed-up"),
    WITHDRAWN("referral.withdrawn");

    private final String code;

    ReferralEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
