package id.naungan.intake;

import id.naungan.kernel.Words;
import id.naungan.standards.Requirement;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Surat persyaratan. One line of the checklist that the standard's requirements make (S4.7-S4.9, S5.3-S5.6).
 * Whatever is missing, nothing waits for it.
 *
 * @param key of the line, from the codes of the requirement and its alternative
 * @param oneOf whether any one of several lines will do
 * @param isPaper false for what is no paper, such as her coming at all
 * @param medical whether only the assigned team and the supervisors open the file
 * @param said what was said last; null while nothing was
 */
public record Paper(
        String key,
        Words text,
        @Nullable Words when,
        Set<Requirement.Person> forWhom,
        boolean oneOf,
        boolean isPaper,
        boolean medical,
        @Nullable Said said) {

    /** The same line with another last word on it. */
    Paper said(Said newest) {
        return new Paper(key, text, when, forWhom, oneOf, isPaper, medical, newest);
    }

    /** Ada, menyusul, tidak ada. */
    public enum State {
        THERE,
        LATER,
        NONE
    }

    /** What an officer said of it; the last one counts. */
    public record Said(State state, String reason, @Nullable UUID file, Instant at) {

        @Override
        public String toString() {
            return "Said[sealed]";
        }
    }
}
