package id.naungan.casework;

import id.naungan.kernel.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Versi rencana. A plan as it was written, with what the supervisor said of it.
 *
 * @param cycle counted from 1; an evaluation ends a cycle
 * @param decision null while it waits
 */
public record PlanVersion(
        UUID id,
        int number,
        int cycle,
        Instant at,
        String by,
        AccountId author,
        Plan plan,
        @Nullable Decision decision) {

    /** @param words the reason of a return; may be empty when it was approved */
    public record Decision(boolean accepted, Instant at, String by, String words) {}
}
