package id.naungan.partners.web;

import id.naungan.access.DoorClosed;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Isian yang diketik: texts as they are kept, codes as the enums know them, numbers of rows. */
final class Typed {
    /** Control characters, and the marks that turn the direction of writing: a name must read as it is kept. */
    private static final String UNSEEN = "[\\p{Cntrl}\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+";

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll(UNSEEN, " ").strip();
    }

    /** The text, with a fault at the field when it is longer than allowed. */
    static String text(@Nullable String typed, String field, int most, BindingResult faults) {
        String text = text(typed);
        if (text.length() > most) {
            faults.rejectValue(field, "partners.too-long", new Object[] {most}, null);
        }
        return text;
    }

    static String needed(@Nullable String typed, String field, int most, BindingResult faults) {
        String text = text(typed, field, most, faults);
        if (text.isEmpty()) {
            faults.rejectValue(field, "NotBlank");
        }
        return text;
    }

    /** The constant of that name; empty for anything else. */
    static <E extends Enum<E>> Optional<E> code(Class<E> codes, @Nullable String typed) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(typed))
                .findFirst();
    }

    static Optional<UUID> number(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    /** The number of a row in an address; an address with something else leads nowhere. */
    static UUID row(String typed) {
        return number(typed).orElseThrow(DoorClosed::new);
    }
}
