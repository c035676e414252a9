package id.naungan.standards;

import id.naungan.kernel.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Persyaratan: what the published text asks for. A missing paper never stops help, so there is no such field.
 *
 * @param forWhom      empty means whoever comes
 * @param alternatives any one of these will do ("A atau B"); empty when there is one way only
 * @param when         the condition in words, such as "bila dirujuk lembaga lain"; null when always
 * @param paper        code of the paper for the intake checklist, such as {@code ktp}; null when it is no paper
 */
public record Requirement(
        Clause clause, Set<Person> forWhom, List<Alternative> alternatives, @Nullable Words when, @Nullable String paper) {

    public Requirement {
        forWhom = Set.copyOf(forWhom);
        alternatives = List.copyOf(alternatives);
    }

    public record Alternative(String code, Words text, @Nullable String paper) {}

    /** Untuk siapa. */
    public enum Person {
        CLIENT,
        CHILD,
        REPORTER,
        COMPANION,
        REFERRING_BODY
    }
}
