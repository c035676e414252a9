package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Isian penerimaan. Reads what the counter's forms post; each fault is one sentence at its field. */
final class Choices {
    private static final String UNKNOWN = "casework.form.unknown-choice";

    private Choices() {}

    static void text(@Nullable String text, int most, String field, String missing, BindingResult faults) {
        if (text == null || text.isBlank()) {
            Reply.fault(faults, field, missing);
        } else {
            atMost(text, most, field, faults);
        }
    }

    static void atMost(@Nullable String text, int most, String field, BindingResult faults) {
        if (text != null && text.length() > most) {
            Reply.fault(faults, field, "intake.form.too-long", most);
        }
    }

    static @Nullable Boolean yesNo(@Nullable String text, String field, String missing, BindingResult faults) {
        if ("YES".equals(text) || "NO".equals(text)) {
            return "YES".equals(text);
        }
        Reply.fault(faults, field, missing);
        return null;
    }

    static <E extends Enum<E>> @Nullable E one(
            Class<E> type, @Nullable String text, String field, String missing, BindingResult faults) {
        for (E code : type.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        Reply.fault(faults, field, text == null || text.isBlank() ? missing : UNKNOWN);
        return null;
    }

    static <E extends Enum<E>> Set<E> many(
            Class<E> type, @Nullable List<String> texts, String field, String missing, BindingResult faults) {
        Set<E> codes = EnumSet.noneOf(type);
        for (String text : texts == null ? List.<String>of() : texts) {
            for (E code : type.getEnumConstants()) {
                if (code.name().equals(text)) {
                    codes.add(code);
                }
            }
        }
        if (codes.isEmpty()) {
            Reply.fault(faults, field, texts == null || texts.isEmpty() ? missing : UNKNOWN);
        }
        return codes;
    }

    /** One of the listed codes, or null when nothing was chosen; any other is a fault. */
    static @Nullable String listed(List<String> codes, @Nullable String text, String field, BindingResult faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!codes.contains(text)) {
            Reply.fault(faults, field, UNKNOWN);
            return null;
        }
        return text;
    }

    /** All codes in the order of the list; none is fine, an unknown one is a fault. */
    static List<String> listed(List<String> codes, @Nullable List<String> texts, String field, BindingResult faults) {
        List<String> typed = texts == null ? List.of() : texts;
        if (!codes.containsAll(typed)) {
            Reply.fault(faults, field, UNKNOWN);
        }
        return codes.stream().filter(typed::contains).toList();
    }

    /** Stripped; empty when nothing was typed. */
    static String words(@Nullable String text, int most, String field, BindingResult faults) {
        String stripped = text == null ? "" : text.strip();
        atMost(stripped, most, field, faults);
        return stripped;
    }

    static @Nullable Instant moment(@Nullable TypedMoment typed, Actor actor, String field, BindingResult faults) {
        Instant at = typed == null ? null : typed.instant(actor.zone());
        if (at == null) {
            Reply.fault(faults, field, "casework.form.moment");
        }
        return at;
    }
}
