package id.naungan.deadlines;

import id.naungan.kernel.Refusal;

/** Tidak dapat mengubah batas. Why a clock is not paused, resumed or explained. */
public enum CannotChangeClock implements Refusal {
    NO_SUCH_CLOCK,
    NOT_PAUSABLE,
    HIGH_RISK,
    ALREADY_MET,
    ALREADY_LATE,
    ALREADY_PAUSED,
    NOT_PAUSED,
    NOT_LATE,
    REASON_MISSING;

    @Override
    public String key() {
        return "deadlines.cannot." + name();
    }
}
