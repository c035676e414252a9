package id.naungan.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Prioritas rujukan. Which help comes first and where she is taken (S3.5).
 *
 * @param need need code of the routing rules
 * @param partner partner of the directory; null when the place is described in words
 * @param place where, in words, as the cover letter will say it
 */
public record Priority(
        CrisisLevel level, String need, @Nullable UUID partner, String place, String reason) {}
