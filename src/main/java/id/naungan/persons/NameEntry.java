package id.naungan.persons;

import id.naungan.kernel.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lema indeks. What the index keeps of a person: the tokens of her names, her birth and her numbers.
 *
 * @param year of birth, 0 where unknown
 * @param day  of birth as month times 100 plus day of the month, 0 where it is unknown or a guess
 * @param phones in digits with country code; numbers too short to tell people apart are left out
 */
record NameEntry(PersonId person, List<List<String>> names, int year, int day, List<Long> phones) {
    private static final int SHORTEST_PHONE = 7;

    static NameEntry of(PersonId person, Identity identity) {
        var names = Stream.of(identity.fullName(), identity.callName(), identity.alias())
                .filter(name -> name != null)
                .map(NameKey::of)
                .filter(tokens -> !tokens.isEmpty())
                .distinct()
                .toList();
        var phones = new ArrayList<Long>();
        identity.phones().forEach(phone -> {
            var number = phoneNumber(phone.number());
            if (number != null) {
                phones.add(number);
            }
        });
        var birth = identity.birth();
        return new NameEntry(person, names, birth == null ? 0 : birth.year(), birth == null ? 0 : day(birth), phones);
    }

    private static int day(Identity.Birth birth) {
        return birth.date() == null || birth.estimated()
                ? 0
                : birth.date().getMonthValue() * 100 + birth.date().getDayOfMonth();
    }

    /** 0812-3456-789, +62 (0)812 3456 789 and 0062812... are one number; null for what is none. */
    static @Nullable Long phoneNumber(String typed) {
        var digits = typed.replaceAll("\\D", "");
        if (digits.length() < SHORTEST_PHONE || digits.length() > 17) {
            return null;
        }
        if (digits.startsWith("00")) {
            digits = digits.substring(2);
        }
        if (digits.startsWith("0")) {
            digits = "62" + digits.substring(1);
        }
        return Long.valueOf(digits.startsWith("620") ? "62" + digits.substring(3) : digits);
    }
}
