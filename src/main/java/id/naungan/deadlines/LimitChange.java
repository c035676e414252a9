package id.naungan.deadlines;

import id.naungan.kernel.RiskLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Perubahan batas. One change of a limit, or the decision to keep it; from and to are equal when it was kept, null means no limit.
 *
 * @param risk level that caused it, null when risk had no part
 * @param by   display name of who acted
 */
public record LimitChange(
        @Nullable Instant from,
        @Nullable Instant to,
        Why why,
        @Nullable RiskLevel risk,
        Instant at,
        String by) {

    /** Alasan: the first triage sets the real limit; a raise recounts; a fall keeps the tighter one; a pause ended. */
    public enum Why {
        FIRST_TRIAGE,
        RISK_RAISED,
        RISK_LOWERED,
        RESUMED
    }

    public boolean isKept() {
        return from == null ? to == null : from.equals(to);
    }
}
