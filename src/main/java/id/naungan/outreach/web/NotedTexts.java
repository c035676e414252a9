package id.naungan.outreach.web;

import id.naungan.access.Actor;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Isian catatan. Texts and the time of a note; what is missing becomes a sentence at its field. */
final class NotedTexts {
    private static final int MOST = 6000;

    private NotedTexts() {}

    static String text(@Nullable String typed, BindingResult faults, String field) {
        String stripped = typed == null ? "" : typed.strip();
        if (stripped.length() > MOST) {
            Reply.fault(faults, field, "casework.form.too-long", MOST);
        }
        return stripped;
    }

    static String needed(@Nullable String typed, BindingResult faults, String field, String missing) {
        String stripped = text(typed, faults, field);
        if (stripped.isEmpty()) {
            Reply.fault(faults, field, missing);
        }
        return stripped;
    }

    static @Nullable Instant moment(@Nullable TypedMoment typed, Actor actor, BindingResult faults) {
        Instant at = typed == null ? null : typed.instant(actor.zone());
        if (at == null) {
            Reply.fault(faults, "at", "casework.form.moment");
        }
        return at;
    }
}
