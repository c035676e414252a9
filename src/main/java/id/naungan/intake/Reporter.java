package id.naungan.intake;

import id.naungan.kernel.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pelapor. Who told the office of it (S4.12), as it was said last.
 *
 * @param person her record in the case; null for the client herself and for nobody named
 * @param partner the institution in the directory; null when it is described in words
 * @param agency the institution in words, empty when there is none
 */
public record Reporter(
        Kind kind, @Nullable PersonId person, @Nullable UUID partner, String agency) {

    /** Klien sendiri, orang lain, lembaga, tidak menyebut nama. */
    public enum Kind {
        SELF,
        SOMEBODY,
        AGENCY,
        ANONYMOUS
    }
}
