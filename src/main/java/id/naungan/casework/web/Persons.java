package id.naungan.casework.web;

import id.naungan.access.DoorClosed;
import id.naungan.casework.CasePeople;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.page.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Nomor orang di alamat. What is no id answers like somebody who is not there. */
final class Persons {

    private Persons() {}

    /** The chosen one of the case's people; null with a fault when nobody of the case was chosen. */
    static @Nullable PersonId among(
            List<CasePeople.Masked> people, @Nullable String text, BindingResult faults, String field, String missing) {
        if (text == null || text.isBlank()) {
            Reply.fault(faults, field, missing);
            return null;
        }
        for (CasePeople.Masked one : people) {
            if (one.id().toString().equals(text)) {
                return one.id();
            }
        }
        Reply.fault(faults, field, "casework.form.unknown-choice");
        return null;
    }

    static PersonId id(String text) {
        try {
            return PersonId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new DoorClosed();
        }
    }
}
