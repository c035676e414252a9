package id.naungan.casework.care;

import id.naungan.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Surat kuasa. Who may act for her, in what, and since when (S4.11). What the holder may be told follows from the items:
 * without RECEIVE_INFORMATION she who reports learns only that the report arrived.
 *
 * @param until last day; null while no end was agreed
 * @param paper the scan in the vault; null when the paper lies elsewhere
 * @param note where the paper lies, limits in words; empty for none
 */
public record PowerOfAttorney(
        UUID id,
        PersonId giver,
        PersonId holder,
        List<PowerItem> items,
        LocalDate givenOn,
        @Nullable LocalDate until,
        @Nullable UUID paper,
        String by,
        @Nullable LocalDate withdrawnOn,
        String note) {

    public boolean isInForce(LocalDate today) {
        return withdrawnOn == null && (until == null || !until.isBefore(today));
    }

    public boolean mayBeTold() {
        return items.contains(PowerItem.RECEIVE_INFORMATION);
    }
}
