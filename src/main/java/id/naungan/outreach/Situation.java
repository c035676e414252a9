package id.naungan.outreach;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Situasi klien. What must be known before anybody sets out (S2.8); it may be written part by part, and the last one counts.
 *
 * @param words how she lives and with whom; empty while unknown
 * @param disability null while nobody asked
 * @param types kinds of the disability; none in what was written before they were asked
 * @param needs what a disability asks of the visit; empty for none
 * @param tried how it was tried to find out, where it is not known
 * @param accusedAway when the accused is not there; empty while unknown
 */
public record Situation(
        String words,
        @Nullable Disability disability,
        Set<String> types,
        String needs,
        String tried,
        Set<Hazard> hazards,
        String hazardWords,
        String accusedAway) {

    /** Disabilitas. Not known after trying is an answer, too; an outreach is never put off for it. */
    public enum Disability {
        YES,
        NO,
        UNKNOWN_AFTER_TRYING
    }

    /** Bahaya di tempat. */
    public enum Hazard {
        ACCUSED_THERE,
        WEAPON,
        DOG,
        CROWD,
        ILLNESS,
        ROAD,
        NO_SIGNAL
    }

    public Situation {
        types = types == null ? Set.of() : Set.copyOf(types);
        hazards = Set.copyOf(hazards);
    }

    public boolean isAnswered() {
        return !words.isBlank() && disability != null;
    }

    @Override
    public String toString() {
        return "Situation[sealed]";
    }
}
