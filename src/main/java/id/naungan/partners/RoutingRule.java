package id.naungan.partners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Aturan rujukan. One need goes to one partner, or to any of a kind; exactly one of the two is set.
 *
 * @param id       null for a rule that comes with the program
 * @param priority 1 is tried first
 * @param statement of the standard that it was taken from, such as {@code S4.20}; null for the office's own
 */
public record RoutingRule(
        @Nullable UUID id,
        Need need,
        @Nullable PartnerKind kind,
        @Nullable Partner partner,
        int priority,
        @Nullable String statement) {}
