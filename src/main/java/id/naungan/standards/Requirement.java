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
 * @param papers       codes of the papers for the intake checklist, such as {@code ktp}, all of them asked for; empty when it is no paper
 */
public record Requirement(
        Clause clause,
        Set<Person> forWhom,
        List<Alternative> alternatives,
        @Nullable Words when,
        List<String> papers) {

    public Requirement {
        forWhom = Set.copyOf(forWhom);
        alternatives = List.copyOf(alternatives);
        papers = List.copyOf(papers);
    }

    /** Salah satu cara; {@code papers} together make this one way ("A, atau B dan C"). */
    public record Alternative(String code, Words text, List<String> papers) {
        public Alternative {
            papers = List.copyOf(papers);
        }
    }

    /** Untuk siapa. */
    public enum Person {
        CLIENT,
        CHILD,
        REPORTER,
        COMPANION,
        PARENT_OR_GUARDIAN,
        REFERRING_BODY
    }
}
