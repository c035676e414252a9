package id.naungan.partners;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mitra. An institution that helps the office's clients. Texts are empty, never null.
 *
 * @param contact   desk or person to ask for
 * @param open24h   whether somebody is there day and night
 * @param emergency whether it may be called in an emergency
 * @param faith     whom a religious companion serves, null for all others
 * @param area      official code of its regency or city, or of the province where no more is known; null when not said
 * @param version   grows with each change; the second of two writers is told
 * @param retiredAt when it left the directory, null while it is in use
 */
public record Partner(
        UUID id,
        PartnerKind kind,
        String name,
        String address,
        String phone,
        String contact,
        boolean open24h,
        boolean emergency,
        @Nullable Faith faith,
        @Nullable String area,
        int version,
        @Nullable Instant retiredAt) {

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** What is typed about a partner. A shelter's address is refused: it is kept nowhere. */
    public record Draft(
            PartnerKind kind,
            String name,
            String address,
            String phone,
            String contact,
            boolean open24h,
            boolean emergency,
            @Nullable Faith faith,
            @Nullable String area) {}
}
