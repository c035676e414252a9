package id.naungan.casework;

import id.naungan.persons.Identity;
import id.naungan.persons.Participant;
import id.naungan.persons.PersonRole;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        return places(people.stream().flatMap(NamelessText::addresses)).anyMatch(words(text)::contains);
    }

    /**
     * Whether a text tells where she may be hidden: a word of where anybody lives but the accused. What her identity card says and what is
     * known of the accused is where she fled from; a story tells of it, and whoever hurt her knows it.
     */
    static boolean tellsHiding(List<Participant> people, String text) {
        Set<String> left =
                places(people.stream().flatMap(NamelessText::fledFrom)).collect(Collectors.toSet());
        return places(people.stream()
                        .filter(one -> one.role() != PersonRole.ACCUSED)
                        .flatMap(NamelessText::addresses))
                .filter(word -> !left.contains(word))
                .anyMatch(words(text)::contains);
    }

    private static Stream<Identity.Address> fledFrom(Participant one) {
        return switch (one.role()) {
            case VICTIM -> Stream.ofNullable(one.person().identity().ktpAddress());
            case ACCUSED -> addresses(one);
            default -> Stream.empty();
        };
    }

    private static Stream<Identity.Address> addresses(Participant one) {
        Identity who = one.person().identity();
        return Stream.concat(Stream.ofNullable(who.domicile()), Stream.ofNullable(who.ktpAddress()));
    }

    /** The words of their lines by which a place is known. */
    private static Stream<String> places(Stream<Identity.Address> addresses) {
        return addresses
                .map(Identity.Address::line)
                .filter(Objects::nonNull)
                .flatMap(line -> words(line).stream())
                .filter(word -> word.length() >= SHORTEST && !NO_PLACES.contains(word));
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
