package id.naungan.persons;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Nama samaran. Initials with the form of address kept, for lists that others may glance at. */
final class MaskedName {
    private static final Set<String> ADDRESSES = Set.of(
            "ibu", "bu", "bapak", "pak", "mbak", "mas", "kak", "kakak", "adik", "dik", "nona", "nenek", "kakek", "an.",
            "ny.", "tn.", "uni", "teh", "bang");

    private MaskedName() {}

    static String of(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .limit(4)
                .map(word -> ADDRESSES.contains(word.toLowerCase(Locale.ROOT)) ? word : initial(word))
                .collect(Collectors.joining(" "));
    }

    private static String initial(String word) {
        return Character.toString(Character.toUpperCase(word.codePointAt(0))) + ".";
    }
}
