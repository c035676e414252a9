package id.naungan.standards;

import id.naungan.kernel.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Versi yang disiapkan: what an office may publish next, seen by its own officers alone.
 *
 * @param standard  as it would be published, with the chosen values
 * @param published the document with its own values
 * @param choices   the office's values that differ from the document's
 * @param ours      brought by the office itself, not from the library
 * @param end       how it ended; null while it waits
 */
public record Prepared(
        UUID id,
        Standard standard,
        Standard published,
        Map<String, Standard.Choice> choices,
        boolean ours,
        AccountId by,
        Instant at,
        @Nullable End end) {

    /** Akhirnya. */
    public enum End {
        PUBLISHED,
        REPLACED,
        LAID_ASIDE
    }

    public Prepared {
        choices = Map.copyOf(choices);
    }
}
