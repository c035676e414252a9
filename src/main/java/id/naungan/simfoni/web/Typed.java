package id.naungan.simfoni.web;

import id.naungan.access.DoorClosed;
import id.naungan.kernel.page.Reply;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Isian Simfoni. Texts within their length, and numbers that are numbers. */
final class Typed {
    static final int SHORT = 400;
    static final int REFERENCE = 60;

    private Typed() {}

    static String needed(@Nullable String text, int most, BindingResult faults, String field, String missing) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            Reply.fault(faults, field, missing);
        } else if (stripped.length() > most) {
            Reply.fault(faults, field, "casework.form.too-long", most);
        }
        return stripped;
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new DoorClosed();
        }
    }

    /** The client that was chosen; null with a fault when none was. */
    static @Nullable UUID client(@Nullable String text, BindingResult faults) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException notAnId) {
            Reply.fault(faults, "client", "simfoni.client.missing");
            return null;
        }
    }
}
