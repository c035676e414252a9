package id.naungan.referral;

import java.util.Arrays;
import java.util.Optional;

/** Tindak rujukan. What can happen to a prepared referral; the path is the last part of its page's address. */
public enum ActKind {
    HANDED_OVER("serahkan", ReferralEvent.HANDED_OVER, false),
    ACCEPTED("diterima", ReferralEvent.ACCEPTED, true),
    REFUSED("ditolak", ReferralEvent.REFUSED, false),
    FOLLOWED_UP("tindak-lanjut", ReferralEvent.FOLLOWED_UP, true),
    RESULT("hasil", ReferralEvent.RESULT_RECORDED, false),
    WITHDRAWN("batal", ReferralEvent.WITHDRAWN, false);

    private final String path;
    private final ReferralEvent event;
    private final boolean setsNextDay;

    ActKind(String path, ReferralEvent event, boolean setsNextDay) {
        this.path = path;
        this.event = event;
        this.setsNextDay = setsNextDay;
    }

    public static Optional<ActKind> at(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    public String path() {
        return path;
    }

    public ReferralEvent event() {
        return event;
    }

    /** Whether the day of the next follow-up must be said, so that no running referral is without one. */
    public boolean setsNextDay() {
        return setsNextDay;
    }
}
