package id.naungan.intake;

import id.naungan.kernel.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * Surat pernyataan. What somebody declares over her signature: standard sentences that she chose, and her own words (S5.6).
 *
 * @param by the one of the case who declares it
 * @param words her own; empty for none
 */
public record Statement(PersonId by, List<Sentence> sentences, String words) {

    public Statement {
        sentences = List.copyOf(sentences);
    }

    /** Kalimat pernyataan. Each is chosen by itself; none is a condition of help. */
    public enum Sentence {
        TRUE,
        OWN_WILL,
        FREE_OF_CHARGE,
        MAY_STOP,
        /** In the place of an identity card (S1.3). */
        NO_IDENTITY_CARD
    }

    /** One version as it was saved; {@code writer} is the officer. */
    public record Version(int number, Instant at, String writer, Statement statement) {}

    @Override
    public String toString() {
        return "Statement[sealed]";
    }
}
