package id.naungan.standards;

import id.naungan.kernel.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Butir: one item of a standard with the place it comes from.
 *
 * @param code   unique within its list, such as {@code L4} or {@code C7}
 * @param amount a number the item names (such as "2 orang"), null when it names none
 * @param every  how often the item is due (such as an evaluation each three months), null when it is not periodic
 */
public record Clause(
        String code,
        Words text,
        Source source,
        List<Reading> readings,
        @Nullable Integer amount,
        @Nullable Span every) {

    public Clause {
        readings = List.copyOf(readings);
    }

    /**
     * Sumber: where an item stands in the published text.
     *
     * @param office     the office that published the text
     * @param statements statement numbers such as {@code S3.4}; empty when the item is not in the published text
     * @param other      the authority of an item that is not in the published text (a law, or the office), else null
     */
    public record Source(
            String office,
            List<String> statements,
            @Nullable String other) {
        public Source {
            statements = List.copyOf(statements);
        }

        /** Such as {@code S3.4, S3.5}, or the other authority. */
        public String label() {
            return other != null ? other : String.join(", ", statements);
        }
    }

    /**
     * Tafsir: how the office reads a text that can be read in more than one way.
     *
     * @param question what the text leaves open
     * @param answer   how it is read here
     * @param by       who decided, such as "kantor, dapat diubah"
     */
    public record Reading(Words question, Words answer, Words by) {}
}
