package id.naungan.casework;

import id.naungan.persons.Identity;
import id.naungan.persons.Participant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Teks tanpa nama. What goes to heads who see cases masked, or is shown at a gate, must name nobody of the case and tell no address
 * of theirs (roles and privacy, "Dinas heads: summary"): no word of a name, no long number, no word of the line of an address.
 */
final class NamelessText {
    private static final int SHORTEST = 4;
    /** Nine digits; a count without an upper end would climb the stack once a digit. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .-]?\\d){8}");

    private static final Set<String> NO_NAMES =
            Set.of("bapak", "mbak", "kakak", "adik", "nona", "nenek", "kakek", "klien", "anak");
    private static final Set<String> NO_PLACES = Set.of(
            "jalan",
            "gang",
            "nomor",
            "lorong",
            "blok",
            "rumah",
            "perumahan",
            "komplek",
            "kompleks",
            "desa",
            "kelurahan",
            "kecamatan",
            "kabupaten",
            "kota",
            "dusun",
            "kampung",
            "lingkungan",
            "lantai",
            "unit",
            "dekat",
            "depan",
            "belakang",
            "samping",
            "sebelah",
            "kantor",
            "sekolah",
            "masjid",
            "gereja",
            "pasar",
            "raya",
            "utara",
            "selatan",
            "timur",
            "barat");

    private NamelessText() {}

    static boolean names(List<Participant> people, String text) {
        Set<String> words = words(text);
        return LONG_NUMBER.matcher(text).find()
                || identities(people).flatMap(NamelessText::names).anyMatch(words::contains);
    }

    static boolean tellsWhere(List<Participant> people, String text) {
        Set<String> words = words(text);
        return identities(people)
                .flatMap(identity -> Stream.of(identity.domicile(), identity.ktpAddress()))
                .filter(Objects::nonNull)
                .map(Identity.Address::line)
                .filter(Objects::nonNull)
                .flatMap(line -> words(line).stream())
                .filter(word -> word.length() >= SHORTEST && !NO_PLACES.contains(word))
                .anyMatch(words::contains);
    }

    private static Stream<Identity> identities(List<Participant> people) {
        return people.stream().map(Participant::person).map(person -> person.identity());
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
