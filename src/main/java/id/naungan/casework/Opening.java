package id.naungan.casework;

import id.naungan.kernel.PersonId;
import id.naungan.persons.Identity;
import id.naungan.standards.StandardVersionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pembukaan berkas. What a room that receives people hands over to open a file.
 *
 * @param path code of the way through the standard
 * @param channel how the report came, a code such as {@code WALK_IN}
 * @param informationReceivedAt when the office first heard (UTC); clocks run from here however late it is typed
 * @param arrivedAt when she came in person (UTC); null when she did not
 * @param client what is known of her; a call name is enough
 * @param known the person when she was found among those already known; null for a new one
 * @param company those who came along from another office, the client among them; null but after a hand-over
 */
public record Opening(
        StandardVersionId standard,
        String path,
        String channel,
        Instant informationReceivedAt,
        @Nullable Instant arrivedAt,
        Identity client,
        @Nullable PersonId known,
        @Nullable Company company) {

    /** As most cases begin: with one person. */
    public Opening(
            StandardVersionId standard,
            String path,
            String channel,
            Instant informationReceivedAt,
            @Nullable Instant arrivedAt,
            Identity client,
            @Nullable PersonId known) {
        this(standard, path, channel, informationReceivedAt, arrivedAt, client, known, null);
    }

    static Opening handedOver(StandardVersionId standard, String path, Instant heardAt, Company company) {
        Identity client = company.souls().getFirst().identity();
        return new Opening(standard, path, "TRANSFER", heardAt, null, client, null, company);
    }
}
