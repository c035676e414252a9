package id.naungan.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rencana intervensi. What will be done for which need, by whom and until when; made together with her (case-data 7).
 *
 * @param agreed whether she agreed to it
 * @param agreedOn and {@code agreedHow} are null in plans older than the question, and while she did not agree
 */
public record Plan(
        List<Item> items,
        boolean agreed,
        @Nullable LocalDate agreedOn,
        @Nullable Manner agreedHow) {

    public Plan {
        items = List.copyOf(items);
    }

    /** The plan of a case that has none yet. */
    static Plan none() {
        return new Plan(List.of(), false, null, null);
    }

    /** How she said yes. */
    public enum Manner {
        SPOKEN,
        SIGNED,
        THUMBPRINT,
        GUARDIAN
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

    /** What comes first. */
    public enum Priority {
        FIRST,
        SOON,
        LATER
    }

    /**
     * One line; texts are empty where nothing was said, as in all plans older than their question.
     *
     * @param need a need code of the routing rules
     * @param due day of the office's calendar; null when none was set, as {@code start}
     * @param by officer or institution in words
     * @param accommodation what must be arranged because of a disability (S2.16)
     * @param result what came of it
     */
    public record Item(
            String need,
            String action,
            Provider provider,
            @Nullable LocalDate due,
            Status status,
            String goal,
            String by,
            @Nullable LocalDate start,
            @Nullable Priority priority,
            String accommodation,
            String result) {

        public Item {
            goal = goal == null ? "" : goal;
            by = by == null ? "" : by;
            accommodation = accommodation == null ? "" : accommodation;
            result = result == null ? "" : result;
        }

        /** What will be done for a need and nothing else yet, as the start of a plan. */
        public static Item first(String need, String action) {
            return new Item(need, action, Provider.OWN, null, Status.PLANNED, "", "", null, null, "", "");
        }
    }

    public long open() {
        return items.stream().filter(item -> item.status() == Status.PLANNED).count();
    }

    public boolean needsPartner() {
        return items.stream()
                .anyMatch(item -> item.provider() == Provider.PARTNER && item.status() != Status.CANCELLED);
    }

    /** The first day by which something is still to be done. */
    Optional<LocalDate> nextDue() {
        return items.stream()
                .filter(item -> item.status() == Status.PLANNED)
                .flatMap(item -> Optional.ofNullable(item.due()).stream())
                .min(Comparator.naturalOrder());
    }

    @Override
    public String toString() {
        return "Plan[sealed]";
    }
}
