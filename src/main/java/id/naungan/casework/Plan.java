package id.naungan.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rencana intervensi. What will be done for which need, by whom and until when; made together with her (case-data 7).
 *
 * @param agreed whether she agreed to it
 */
public record Plan(List<Item> items, boolean agreed) {

    public Plan {
        items = List.copyOf(items);
    }

    /** How an item stands. */
    public enum Status {
        PLANNED,
        DONE,
        CANCELLED
    }

    /** Own unit, or a partner (which then asks for a referral). */
    public enum Provider {
        OWN,
        PARTNER
    }

    /**
     * One line.
     *
     * @param need a need code of the routing rules
     * @param due day of the office's calendar; null when none was set
     */
    public record Item(
            String need,
            String action,
            Provider provider,
            @Nullable LocalDate due,
            Status status) {}

    public long open() {
        return items.stream().filter(item -> item.status() == Status.PLANNED).count();
    }

    public boolean needsPartner() {
        return items.stream()
                .anyMatch(item -> item.provider() == Provider.PARTNER && item.status() != Status.CANCELLED);
    }
}
