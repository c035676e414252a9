package id.naungan.intake;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Kedatangan dalam krisis. All that the first minute asks: a word to call her by, is she safe, what does she need.
 *
 * @param informationReceivedAt when the office first heard (UTC), however late it is typed
 * @param note whatever was typed besides; null when nothing was
 */
public record CrisisArrival(
        String callName,
        boolean safeNow,
        Set<Need> needs,
        Instant informationReceivedAt,
        @Nullable String note) {

    public CrisisArrival {
        needs = Set.copyOf(needs);
    }
}
