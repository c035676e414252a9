package id.naungan.intake.web;

import id.naungan.intake.Guest;
import id.naungan.kernel.page.TypedMoment;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Isian buku tamu.
 *
 * @param earlier says that she came before now; only then the boxes of {@code came} count
 */
record GuestForm(
        @Nullable String name,
        @Nullable String meets,
        @Nullable String purpose,
        @Nullable String earlier,
        @Nullable TypedMoment came) {
    private static final int NAME = 120;
    private static final int WORDS = 300;

    /** Only to be used when no fault was put. */
    Guest.Entry entry(BindingResult faults) {
        Choices.text(name, NAME, "name", "intake.guest.name.missing", faults);
        return new Guest.Entry(
                name == null ? "" : name.strip(),
                Choices.words(meets, WORDS, "meets", faults),
                Choices.words(purpose, WORDS, "purpose", faults));
    }

    @Override
    public String toString() {
        return "GuestForm[sealed]";
    }
}
