package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Waktu kejadian. Reads a typed moment in the actor's office zone, or puts one sentence at the field. */
final class Moment {

    private Moment() {}

    static @Nullable Instant read(@Nullable TypedMoment typed, Actor actor, BindingResult faults, String field) {
        Instant at = typed == null ? null : typed.instant(actor.zone());
        if (at == null) {
            Reply.fault(faults, field, "casework.form.moment");
        }
        return at;
    }
}
