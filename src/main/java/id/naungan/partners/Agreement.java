package id.naungan.partners;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Perjanjian berbagi data. What one partner may be told, from a day to a day (both included, in the office's calendar).
 *
 * @param number number of the paper, empty when it has none
 * @param until  null when it has no end
 * @param ended  whether it was ended before its time
 */
public record Agreement(
        UUID id,
        UUID partner,
        String number,
        Set<SharedField> fields,
        LocalDate from,
        @Nullable LocalDate until,
        boolean ended) {

    public Agreement {
        fields = Set.copyOf(fields);
    }

    public boolean isInForce(LocalDate day) {
        return !ended && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
