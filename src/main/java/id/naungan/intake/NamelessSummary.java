package id.naungan.intake;

import id.naungan.casework.CaseFile;
import id.naungan.persons.Identity;
import id.naungan.persons.Participant;
import id.naungan.persons.People;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Ringkasan tanpa nama. What goes to heads who see cases masked must name nobody: no word of a name of anybody in the case,
 * no long number (roles and privacy, "Dinas heads: summary").
 */
@Component
class NamelessSummary {
    private static final int SHORTEST = 4;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d([ .-]?\\d){8,}");
    private static final Set<String> NO_NAMES =
            Set.of("bapak", "mbak", "kakak", "adik", "nona", "nenek", "kakek", "klien", "anak");

    private final People people;

    NamelessSummary(People people) {
        this.people = people;
    }

    boolean names(CaseFile file, String text) {
        Set<String> words = words(text);
        return LONG_NUMBER.matcher(text).find()
                || people.inCase(file.office(), file.id()).stream()
                        .map(Participant::person)
                        .map(person -> person.identity())
                        .flatMap(NamelessSummary::names)
                        .anyMatch(words::contains);
    }

    private static Stream<String> names(Identity identity) {
        return Stream.of(identity.callName(), identity.fullName())
                .filter(Objects::nonNull)
                .flatMap(name -> words(name).stream())
                .filter(word -> word.length() >= SHORTEST && !NO_NAMES.contains(word));
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")));
    }
}
