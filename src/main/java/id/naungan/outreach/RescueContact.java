package id.naungan.outreach;

import java.time.Instant;

/**
 * Kontak penyelamatan. Whom the companion reached in a rescue, as needed, and what came of it (S2.12); {@code at} is UTC.
 *
 * @param by name of the officer who wrote it down; empty as typed
 */
public record RescueContact(Party party, Instant at, Words words, String by) {

    /** Who helps in a rescue. */
    public enum Party {
        SECURITY,
        POLICE,
        HEALTH,
        OTHER
    }

    /** Who it was and how she was reached, and the result; sealed at rest. */
    public record Words(String reached, String result) {
        @Override
        public String toString() {
            return "Words[sealed]";
        }
    }
}
