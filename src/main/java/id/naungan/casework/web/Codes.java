package id.naungan.casework.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Kode isian. Reads codes from posted texts; what is missing or unknown becomes a fault at the field. */
final class Codes {
    private static final String UNKNOWN = "casework.form.unknown-choice";

    private Codes() {}

    /** The code, or null with a fault put at the field. */
    static <E extends Enum<E>> @Nullable E one(
            Class<E> type, @Nullable String text, BindingResult faults, String field, String missing) {
        if (text == null || text.isBlank()) {
            faults.rejectValue(field, missing, missing);
            return null;
        }
        E code = find(type, text);
        if (code == null) {
            faults.rejectValue(field, UNKNOWN, UNKNOWN);
        }
        return code;
    }

    /** The code, or null when nothing was chosen; an unknown one is a fault. */
    static <E extends Enum<E>> @Nullable E perhaps(
            Class<E> type, @Nullable String text, BindingResult faults, String field) {
        return text == null || text.isBlank() ? null : one(type, text, faults, field, UNKNOWN);
    }

    /** One of the listed codes, or null when nothing was chosen; any other is a fault. */
    static @Nullable String listed(List<String> codes, @Nullable String text, BindingResult faults, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!codes.contains(text)) {
            faults.rejectValue(field, UNKNOWN, UNKNOWN);
            return null;
        }
        return text;
    }

    /** All codes; none is fine, an unknown one is a fault. */
    static <E extends Enum<E>> Set<E> many(
            Class<E> type, @Nullable List<String> texts, BindingResult faults, String field) {
        Set<E> codes = EnumSet.noneOf(type);
        for (String text : texts == null ? List.<String>of() : texts) {
            E code = find(type, text);
            if (code == null) {
                faults.rejectValue(field, UNKNOWN, UNKNOWN);
                return codes;
            }
            codes.add(code);
        }
        return codes;
    }

    private static <E extends Enum<E>> @Nullable E find(Class<E> type, String text) {
        for (E code : type.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        return null;
    }
}
