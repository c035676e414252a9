package id.naungan.oversight;

import id.naungan.journal.EventCode;

/** Peristiwa pengawasan. They say that it happened, never how somebody is related. */
public enum OversightEvent implements EventCode {
    KEPT_OUT("oversight.kept-out"),
    LET_IN("oversight.let-in"),
    GLASS_BROKEN("oversight.glass-broken"),
    GLASS_REVIEWED("oversight.glass-reviewed");

    private final String code;

    OversightEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
