package id.naungan.outreach;

import id.naungan.kernel.AccountId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Kunjungan. As it was planned and by whom it was taken, with what became of it in order.
 *
 * @param by name of who took it, {@code account} her number
 */
public record Visit(
        UUID id, int number, Instant plannedAt, AccountId account, String by, Plan plan, List<VisitAct> acts) {

    /** Siapa ikut. */
    public enum Company {
        POLICE,
        HEALTH_WORKER,
        INTERPRETER,
        SIGN_INTERPRETER,
        VILLAGE,
        SECURITY
    }

    /** Perlengkapan. */
    public enum Kit {
        PHONE_CREDIT,
        WATER_AND_FOOD,
        CLOTHES,
        SANITARY,
        CHILD_THINGS,
        FIRST_AID,
        BLANKET,
        BLANK_FORMS
    }

    /**
     * Rencana kunjungan.
     *
     * @param officers account numbers of those who go
     * @param alone why fewer than two go; empty otherwise
     */
    public record Plan(
            Set<String> officers, Set<Company> along, String transport, Set<Kit> kit, String alone, String note) {
        public Plan {
            officers = Set.copyOf(officers);
            along = Set.copyOf(along);
            kit = Set.copyOf(kit);
        }

        @Override
        public String toString() {
            return "Visit.Plan[sealed]";
        }
    }

    public Visit {
        acts = List.copyOf(acts);
    }

    /** Counts changes; a form that saw an older one is told so. */
    public int version() {
        return acts.size();
    }

    public @Nullable VisitAct last() {
        return acts.isEmpty() ? null : acts.getLast();
    }

    public boolean isOpen() {
        VisitAct last = last();
        return last == null || !last.kind().isEnd();
    }

    public boolean hasLeft() {
        return acts.stream().anyMatch(act -> act.kind().isDeparture());
    }

    public Optional<VisitAct> met() {
        return acts.stream().filter(act -> act.kind() == ActKind.MET).findFirst();
    }

    long tries() {
        return acts.stream().filter(act -> act.kind() == ActKind.TRIED).count();
    }

    /** What may happen now, in the order of a visit. */
    public Set<ActKind> next() {
        if (!isOpen()) {
            return Set.of();
        }
        if (!hasLeft()) {
            return EnumSet.of(ActKind.LEFT, ActKind.LEFT_IN_EMERGENCY, ActKind.CALLED_OFF);
        }
        return met().isPresent()
                ? EnumSet.of(ActKind.FOUND, ActKind.PHOTO, ActKind.ENDED)
                : EnumSet.of(ActKind.MET, ActKind.TRIED, ActKind.CALLED_OFF, ActKind.NOT_FOUND);
    }

    /** For message keys and style: planned, away, met, ended. */
    public String word() {
        return !isOpen() ? "ended" : met().isPresent() ? "met" : hasLeft() ? "away" : "planned";
    }
}
