package id.naungan.persons;

import id.naungan.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Hubungan sepasang orang. What {@code person} is to {@code victim} in one case.
 *
 * @param detail in free words (stepfather, former in-law), null where nothing was said; sealed at rest
 */
public record Kin(
        PersonId person,
        PersonId victim,
        Kinship kinship,
        @Nullable String detail) {

    @Override
    public String toString() {
        return "Kin[" + person + " of " + victim + "]";
    }
}
