package id.naungan.standards;

import id.naungan.kernel.OfficeId;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Janji yang ditepati. What became of the time promises of a service, for the public page; answered by whoever runs the clocks.
 * It is counted beforehand, so asking is cheap, and a promise with few cases has no answer.
 */
public interface KeptPromises {

    /** By the code of the clock; a promise without enough cases is absent. */
    Map<String, Kept> of(OfficeId office, String service);

    /**
     * @param percent share of cases within the limit, to the nearest five
     * @param median  half of the cases took no longer, coarsely; null where half of them never ended
     */
    record Kept(int percent, @Nullable Duration median) {}
}
