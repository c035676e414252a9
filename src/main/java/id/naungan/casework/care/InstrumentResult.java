package id.naungan.casework.care;

import id.naungan.kernel.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Hasil instrumen. What was answered, what the list proposed and what a person decided, in the words of that version.
 *
 * @param version of the list at that time
 */
public record InstrumentResult(UUID id, Instant at, String by, String instrument, String version, Content content) {

    /**
     * Sealed at rest.
     *
     * @param reason why the decided band is not the proposed one; empty where they agree
     */
    public record Content(
            Words name,
            List<Answered> answers,
            int score,
            Words proposed,
            Words decided,
            String reason,
            boolean alert) {

        public boolean departs() {
            return !proposed.equals(decided);
        }

        @Override
        public String toString() {
            return "Content[sealed]";
        }
    }

    public record Answered(Words item, Words answer) {}
}
