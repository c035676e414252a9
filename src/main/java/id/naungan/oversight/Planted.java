package id.naungan.oversight;

import id.naungan.kernel.CaseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rekam umpan. A record of somebody invented, which nobody has a reason to open.
 *
 * @param planter by name
 * @param liftedAt since when nobody is told any more; null while it lies there
 * @param opened how often others opened it or were denied, since it was planted
 */
public record Planted(
        CaseId caseId,
        String number,
        String planter,
        Instant at,
        @Nullable Instant liftedAt,
        int opened) {

    public boolean isLifted() {
        return liftedAt != null;
    }

    /** Somebody came near it; what she did there is told by {@link Reading}. */
    public record Trail(Planted planted, List<Reading> openings, List<Word> words) {}

    /** What somebody who was told did about it. */
    public record Word(String officer, Instant at, String words) {}
}
