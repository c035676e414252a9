package id.naungan.intake;

import id.naungan.kernel.PersonId;
import id.naungan.persons.Identity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Penerimaan. Somebody comes and is not in a crisis: all that the counter asks before there is a number.
 *
 * @param standard code of the service that the office promises her
 * @param informationReceivedAt when the office first heard; starts the clocks (UTC)
 * @param known the client when she was found among those already known
 * @param guest her entry in the guest book, if she signed it before
 */
public record Reception(
        String standard,
        Came came,
        boolean safeNow,
        Identity client,
        Instant informationReceivedAt,
        @Nullable PersonId known,
        @Nullable UUID guest) {

    /** Who it is that came: the client alone, the client with somebody of hers, or somebody on her behalf. */
    public enum Came {
        CLIENT,
        COMPANION,
        REPORTER
    }

    @Override
    public String toString() {
        return "Reception[sealed]";
    }
}
