package id.naungan.outreach;

import id.naungan.casework.CasePeople;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Catatan kunjungan. One thing that happened on a visit; {@code at} is UTC. */
public record VisitAct(UUID id, ActKind kind, Instant at, String by, Words words) {

    /** Hasil percobaan. Why she was not met. */
    public enum Try {
        NOT_AT_HOME,
        DOOR_NOT_OPENED,
        WRONG_ADDRESS,
        ACCUSED_THERE
    }

    /** Dapat berbicara dengan aman. */
    public enum Safe {
        YES,
        NO,
        UNSURE
    }

    /**
     * Temuan. What was seen of her and around her.
     *
     * @param others who else is there, children first of all
     * @param securedAt when she was brought to safety (UTC); null when she was not, or need not be
     * @param haven to what kind of place and how, as the case keeps it too; null when she was not, and in what was written before it was asked
     */
    public record Findings(
            String condition,
            String needs,
            String others,
            @Nullable Instant securedAt,
            @Nullable Haven haven,
            String next) {

        @Override
        public String toString() {
            return "Findings[sealed]";
        }
    }

    /** Tempat aman, in kind; {@code how} says by whom and in which way, and never where. */
    public record Haven(CasePeople.Safety.Place place, String how) {
        @Override
        public String toString() {
            return "Haven[" + place + "]";
        }
    }

    /** Sealed at rest; every part but the words belongs to one kind of act. */
    public record Words(
            String words,
            @Nullable Try outcome,
            @Nullable Safe safe,
            @Nullable Findings findings,
            @Nullable UUID photo) {

        public static Words of(String words) {
            return new Words(words, null, null, null, null);
        }

        @Override
        public String toString() {
            return "VisitAct.Words[sealed]";
        }
    }
}
