package id.naungan.casework.care;

import id.naungan.casework.CaseEvent;
import id.naungan.journal.Fact;
import java.util.List;
import java.util.Set;

/** Produk layanan. What the standard promises as its result (S4.30), achieved when the journal says so. */
public enum Product {
    DIRECT_HANDLING(Set.of(
            CaseEvent.EMERGENCY_HELP_GIVEN.code(),
            CaseEvent.AGREEMENT_SIGNED.code(),
            "activity.negotiation",
            "activity.investigation")),
    REFERRAL(Set.of("referral.handed-over")),
    COUNSELLING(Set.of(CaseEvent.COUNSELLED.code()));

    private final Set<String> events;

    Product(Set<String> events) {
        this.events = events;
    }

    /** How often, by what was written down. */
    public long times(List<Fact> journal) {
        return journal.stream().filter(fact -> events.contains(fact.event())).count();
    }
}
