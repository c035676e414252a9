package id.naungan.referral;

import id.naungan.casework.Disclosure.Chapter;
import id.naungan.casework.Disclosure.Going;
import id.naungan.partners.Need;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Isi pelimpahan. To whom, on what ground, who and what goes along, and the words of the letter; whole under the case's seal.
 *
 * @param going who goes along with the client
 * @param chapters which records go along; to an office of this installation alone
 * @param papers files of the case that go along, likewise
 */
public record TransferDraft(
        Receiver receiver,
        Set<Need> needs,
        Urgency urgency,
        ReferralDraft.Ground ground,
        Words words,
        Set<Going> going,
        Set<Chapter> chapters,
        Set<UUID> papers) {

    public TransferDraft {
        needs = Set.copyOf(needs);
        going = Set.copyOf(going);
        chapters = Set.copyOf(chapters);
        papers = Set.copyOf(papers);
    }

    /** The records that leave the house: to whoever is no office of this installation goes the letter alone. */
    Set<Chapter> along() {
        return receiver.isHere() ? chapters : Set.of();
    }

    /** An office of this installation, or somebody outside, of the directory or in words; {@code contact} may be empty. */
    public record Receiver(@Nullable UUID office, @Nullable UUID partner, String name, String contact) {
        public boolean isHere() {
            return office != null;
        }
    }

    /** Written down so that she need not tell it again; {@code given} may be empty. */
    public record Words(String chronology, String given, String condition, String asked) {
        Stream<String> all() {
            return Stream.of(chronology, given, condition, asked);
        }

        @Override
        public String toString() {
            return "Words[sealed]";
        }
    }
}
