package id.naungan.referral.web;

import id.naungan.kernel.page.Reply;
import id.naungan.partners.Need;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Isian yang diketik. Reads codes and texts; what is missing or unknown becomes a sentence at its field. */
final class Typed {
    static final int LONG = 6000;
    static final int SHORT = 300;
    private static final String UNKNOWN = "casework.form.unknown-choice";

    private Typed() {}

    static @Nullable Need need(@Nullable String text) {
        return Arrays.stream(Need.values())
                .filter(need -> need.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** Stripped; empty when nothing was typed. */
    static String text(@Nullable String text, int most, BindingResult faults, String field) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > most) {
            Reply.fault(faults, field, "casework.form.too-long", most);
        }
        return stripped;
    }

    static String needed(@Nullable String text, int most, BindingResult faults, String field, String missing) {
        String stripped = text(text, most, faults, field);
        if (stripped.isEmpty()) {
            Reply.fault(faults, field, missing);
        }
        return stripped;
    }

    static <E extends Enum<E>> @Nullable E one(
            Class<E> type, @Nullable String text, BindingResult faults, String field, String missing) {
        for (E code : type.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        Reply.fault(faults, field, text == null || text.isBlank() ? missing : UNKNOWN);
        return null;
    }

    static <E extends Enum<E>> Set<E> many(
            Class<E> type, @Nullable List<String> texts, BindingResult faults, String field) {
        Set<E> codes = EnumSet.noneOf(type);
        for (String text : texts == null ? List.<String>of() : texts) {
            Arrays.stream(type.getEnumConstants())
                    .filter(code -> code.name().equals(text))
                    .findFirst()
                    .ifPresentOrElse(codes::add, () -> {
                        if (!faults.hasFieldErrors(field)) {
                            Reply.fault(faults, field, UNKNOWN);
                        }
                    });
        }
        return codes;
    }
}
