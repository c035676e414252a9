package id.naungan.referral;

import id.naungan.casework.Disclosure;
import java.time.Instant;
import java.util.List;

/**
 * Berkas yang diterima. What another office wrote of a case that was taken over from it, as it was then.
 *
 * @param by who took it over here
 */
public record Received(Instant at, String by, Words words) {

    /** Whence and when; no word of what came. */
    public record Origin(String sender, Instant at) {}

    /** @param number of the case there; {@code letter} its letter's number, empty where none was given */
    public record Words(
            String sender, String number, String letter, List<Disclosure.Leaf> story, TransferDraft.Words told) {
        public Words {
            story = List.copyOf(story);
        }

        @Override
        public String toString() {
            return "Words[sealed]";
        }
    }
}
