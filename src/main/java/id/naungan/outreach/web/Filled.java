package id.naungan.outreach.web;

import id.naungan.access.Actor;
import id.naungan.kernel.Refusal;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import id.naungan.outreach.CannotReach;
import id.naungan.outreach.CannotSecure;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Isian penjangkauan. Reads codes, texts and times; what is missing or unknown becomes a sentence at its field. */
final class Filled {
    static final int SHORT = 300;
    static final int LONG = 4000;
    /** As long as the client's own data keep it. */
    static final int SUPPORT = 2000;

    static final String YES = "YES";
    private static final String UNKNOWN = "casework.form.unknown-choice";

    private Filled() {}

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

    /** Null where nothing was chosen, which may be fine. */
    static <E extends Enum<E>> @Nullable E maybe(
            Class<E> type, @Nullable String text, BindingResult faults, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(code -> code.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    Reply.fault(faults, field, UNKNOWN);
                    return null;
                });
    }

    static <E extends Enum<E>> @Nullable E one(
            Class<E> type, @Nullable String text, BindingResult faults, String field, String missing) {
        if (text == null || text.isBlank()) {
            Reply.fault(faults, field, missing);
        }
        return maybe(type, text, faults, field);
    }

    static <E extends Enum<E>> Set<E> many(
            Class<E> type, @Nullable List<String> texts, BindingResult faults, String field) {
        Set<E> codes = EnumSet.noneOf(type);
        for (String text : texts == null ? List.<String>of() : texts) {
            E code = faults.hasFieldErrors(field) ? null : maybe(type, text, faults, field);
            if (code != null) {
                codes.add(code);
            }
        }
        return codes;
    }

    static @Nullable Instant moment(@Nullable TypedMoment typed, Actor actor, BindingResult faults, String field) {
        Instant at = typed == null ? null : typed.instant(actor.zone());
        if (at == null) {
            Reply.fault(faults, field, "casework.form.moment");
        }
        return at;
    }

    /** A refusal about the time stands at the time, every other one above the form. */
    static void refuse(BindingResult faults, Refusal why) {
        if (why == CannotReach.IN_THE_FUTURE
                || why == CannotReach.BEFORE_THE_INFORMATION
                || why == CannotReach.BEFORE_THE_LAST_ACT) {
            Reply.refuse(faults, "at", why);
        } else if (why == CannotReach.REASON_MISSING) {
            Reply.refuse(faults, "words", why);
        } else if (why instanceof CannotSecure) {
            Reply.refuse(faults, "securedHow", why);
        } else {
            Reply.refuse(faults, why);
        }
    }

    static int seen(String seen) {
        return seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : -1;
    }
}
