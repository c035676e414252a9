package id.naungan.casework;

import id.naungan.kernel.CaseKind;
import id.naungan.kernel.Jurisdiction;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.RiskLevel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Triase (identifikasi kasus). Kind, risk and authority (S2.9).
 * The ticks propose, a person decides; both are kept, and departing from the proposal asks for a reason.
 *
 * @param overrideReason why the decided risk is not the proposed one; null where they agree
 */
public record Triage(
        CaseKind kind,
        RiskLevel risk,
        Jurisdiction jurisdiction,
        Set<RiskTick> ticks,
        Set<CaseFlag> flags,
        @Nullable RiskLevel proposed,
        @Nullable String overrideReason) {

    public Triage {
        ticks = Set.copyOf(ticks);
        flags = Set.copyOf(flags);
    }

    public static Outcome<Triage> decide(
            CaseKind kind,
            RiskLevel risk,
            Jurisdiction jurisdiction,
            Set<RiskTick> ticks,
            Set<CaseFlag> flags,
            String reason) {
        RiskLevel proposed = propose(ticks);
        boolean departs = proposed != null && proposed != risk;
        if (departs && reason.isBlank()) {
            return Outcome.refused(CannotTriage.OVERRIDE_NEEDS_REASON);
        }
        return Outcome.done(
                new Triage(kind, risk, jurisdiction, ticks, flags, proposed, reason.isBlank() ? null : reason.strip()));
    }

    /** HIGH as soon as one tick is set; without ticks nothing is proposed and the person decides alone. */
    public static @Nullable RiskLevel propose(Set<RiskTick> ticks) {
        return ticks.isEmpty() ? null : RiskLevel.HIGH;
    }
}
