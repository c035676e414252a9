package id.naungan.access.web;

import id.naungan.access.CannotSaveAccount;
import org.springframework.validation.BindingResult;

/** Puts a refusal at the field that it speaks of. */
final class Faults {
    private Faults() {}

    static void put(BindingResult faults, CannotSaveAccount why) {
        if (why.field().isEmpty()) {
            faults.reject(why.key());
        } else {
            faults.rejectValue(why.field(), why.key());
        }
    }
}
