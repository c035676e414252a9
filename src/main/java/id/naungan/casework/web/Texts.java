package id.naungan.casework.web;

import id.naungan.kernel.page.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Isian teks. Stripped, within its length, and there when it must be. */
final class Texts {
    static final int LONG = 8000;
    static final int SHORT = 400;

    private Texts() {}

    /** Empty when nothing was typed; a text that is too long is a fault at the field. */
    static String optional(@Nullable String text, int most, BindingResult faults, String field) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > most) {
            Reply.fault(faults, field, "casework.form.too-long", most);
        }
        return stripped;
    }

    static String needed(@Nullable String text, int most, BindingResult faults, String field, String missing) {
        String stripped = optional(text, most, faults, field);
        if (stripped.isEmpty()) {
            Reply.fault(faults, field, missing);
        }
        return stripped;
    }
}
