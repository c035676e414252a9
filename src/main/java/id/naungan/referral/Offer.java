package id.naungan.referral;

import id.naungan.kernel.CaseId;
import id.naungan.kernel.CaseKind;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.RiskLevel;
import id.naungan.partners.Need;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tawaran pelimpahan, as the office that may take it over sees it before it does: what kind of case, how dangerous, how old she is
 * about, from which regency, who asks, how soon and for what. Nobody's name, and not a word of her story.
 *
 * @param end null while it waits
 * @param opened the case that was opened for it; null where there is none that she may see
 */
public record Offer(
        UUID id,
        OfficeId from,
        String sender,
        Instant offeredAt,
        CaseKind kind,
        RiskLevel risk,
        String ageBand,
        @Nullable String province,
        @Nullable String regency,
        Urgency urgency,
        List<Need> needs,
        @Nullable End end,
        @Nullable CaseId opened) {

    /** The age group of whose age nobody knows, as Simfoni PPA writes it. */
    private static final String NO_AGE = "NA";

    public Offer {
        needs = List.copyOf(needs);
    }

    /** @param reference the number here; null unless it was taken over */
    public record End(
            Transfer.Kind how, Instant at, @Nullable String reference) {}

    public boolean isWaiting() {
        return end == null;
    }

    public boolean isAgeKnown() {
        return !ageBand.equals(NO_AGE);
    }

    public String at() {
        return "/pelimpahan/" + id;
    }

    /** For message keys. */
    public String word() {
        return end == null ? "OFFERED" : end.how().name();
    }
}
