package id.naungan.persons;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Nomor induk kependudukan. 16 digits: region (6), day and month and year of birth (6, day + 40 for women), number (4).
 * It may be unknown, mistyped or wrong on the card: it is hinted at, and never stops anything.
 */
public record Nik(String digits) {
    private static final int LENGTH = 16;
    private static final int WOMAN = 40;

    /** Hal yang perlu diperiksa. What looks odd about a number; the key of its sentence is {@link #key()}. */
    public enum Hint {
        NOT_16_DIGITS,
        NO_SUCH_DATE,
        OTHER_BIRTH_DATE,
        OTHER_SEX;

        public String key() {
            return "persons.nik." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Reads a number as typed, with any blanks, dots and dashes; null when there is no digit in it. */
    public static @Nullable Nik of(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var digits = typed.replaceAll("\\D", "");
        return digits.isEmpty() ? null : new Nik(digits);
    }

    public boolean isWhole() {
        return digits.length() == LENGTH;
    }

    /** What looks odd beside what else is known; empty when nothing does. */
    public Set<Hint> hints(Identity.@Nullable Birth birth, @Nullable Sex sex) {
        if (!isWhole()) {
            return EnumSet.of(Hint.NOT_16_DIGITS);
        }
        var hints = EnumSet.noneOf(Hint.class);
        var day = number(6, 8);
        var isWoman = day > WOMAN;
        if (!isDate(isWoman ? day - WOMAN : day, number(8, 10))) {
            hints.add(Hint.NO_SUCH_DATE);
        } else if (birth != null && birth.date() != null && !birth.estimated() && !isDateOf(birth.date())) {
            hints.add(Hint.OTHER_BIRTH_DATE);
        }
        if (sex != null && isWoman != (sex == Sex.FEMALE)) {
            hints.add(Hint.OTHER_SEX);
        }
        return hints;
    }

    private boolean isDateOf(LocalDate date) {
        return number(6, 8) % WOMAN == date.getDayOfMonth()
                && number(8, 10) == date.getMonthValue()
                && number(10, 12) == date.getYear() % 100;
    }

    private static boolean isDate(int day, int month) {
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
    }

    private int number(int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    @Override
    public String toString() {
        return "Nik[sealed]";
    }
}
