package id.naungan.referral;

import id.naungan.journal.EventCode;
import id.naungan.partners.Need;

/** Peristiwa rujukan. */
public enum ReferralEvent implements EventCode {
    PREPARED("referral.prepared"),
    HANDED_OVER("referral.handed-over"),
    HANDED_OVER_SAFETY("referral.handed-over:safety"),
    HANDED_OVER_HEALTH("referral.handed-over:health"),
    HANDED_OVER_MENTAL_HEALTH("referral.handed-over:mental-health"),
    HANDED_OVER_PSYCHOLOGICAL("referral.handed-over:psychological"),
    HANDED_OVER_LEGAL("referral.handed-over:legal"),
    HANDED_OVER_SOCIAL("referral.handed-over:social"),
    HANDED_OVER_SOCIAL_REHABILITATION("referral.handed-over:social-rehabilitation"),
    HANDED_OVER_SPIRITUAL("referral.handed-over:spiritual"),
    HANDED_OVER_ECONOMIC("referral.handed-over:economic"),
    HANDED_OVER_SHELTER("referral.handed-over:shelter"),
    HANDED_OVER_EDUCATION("referral.handed-over:education"),
    HANDED_OVER_RETURN("referral.handed-over:return"),
    HANDED_OVER_REINTEGRATION("referral.handed-over:reintegration"),
    HANDED_OVER_DOCUMENTS("referral.handed-over:documents"),
    ACCEPTED("referral.accepted"),
    REFUSED("referral.refused"),
    RESULT_RECORDED("referral.result-recorded"),
    FOLLOWED_UP("referral.followed-up"),
    WITHDRAWN("referral.withdrawn");

    private final String code;

    ReferralEvent(String code) {
        this.code = code;
    }

    /** The hand-over once more by its need, since standards send each need to a place of its own (S4.20-S4.24). */
    static ReferralEvent handedOver(Need need) {
        return valueOf(HANDED_OVER.name() + "_" + need.name());
    }

    @Override
    public String code() {
        return code;
    }
}
