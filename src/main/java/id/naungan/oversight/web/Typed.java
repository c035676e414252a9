package id.naungan.oversight.web;

import id.naungan.access.DoorClosed;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.oversight.Glass;
import id.naungan.oversight.Tie;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Isian pengawasan. Texts within their length, codes that exist, numbers that are numbers. */
public final class Typed {
    static final int SHORT = 400;

    private Typed() {}

    static String optional(@Nullable String text, BindingResult faults, String field) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > SHORT) {
            Reply.fault(faults, field, "casework.form.too-long", SHORT);
        }
        return stripped;
    }

    static String needed(@Nullable String text, BindingResult faults, String field, String missing) {
        String stripped = optional(text, faults, field);
        if (stripped.isEmpty()) {
            Reply.fault(faults, field, missing);
        }
        return stripped;
    }

    /** Nobody has to say how; the form then sends {@code UNSAID}. What no form sent acts on nothing. */
    static Tie tie(@Nullable String text, BindingResult faults) {
        return Arrays.stream(Tie.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    Reply.fault(faults, "tie", "casework.form.unknown-choice");
                    return Tie.UNSAID;
                });
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new DoorClosed();
        }
    }

    public static List<Choice> needs(Page page) {
        return Arrays.stream(Glass.Need.values())
                .map(need -> Choice.of(need.name(), page.say("oversight.need." + need)))
                .toList();
    }

    public static List<Choice> ties(Page page) {
        return Arrays.stream(Tie.values())
                .map(tie -> Choice.of(tie.name(), page.say("oversight.tie." + tie)))
                .toList();
    }
}
