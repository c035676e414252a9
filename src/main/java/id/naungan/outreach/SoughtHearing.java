package id.naungan.outreach;

import id.naungan.deadlines.CaseClocks;
import id.naungan.journal.Fact;
import id.naungan.journal.Recorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mendengar jurnal. A case whose promise ends by meeting her is on the list from its first minute, and leaves it when it closes. */
@Component
class SoughtHearing {
    private static final String OPENED = "case.opened";
    private static final String CLOSED = "case.closed";

    private final SoughtCases sought;
    private final CaseClocks clocks;

    SoughtHearing(SoughtCases sought, CaseClocks clocks) {
        this.sought = sought;
        this.clocks = clocks;
    }

    @EventListener
    void on(Recorded recorded) {
        Fact fact = recorded.fact();
        if (fact.event().equals(CLOSED)) {
            sought.end(fact.caseId());
        } else if (fact.event().equals(OPENED) && clocks.endsBy(fact.caseId(), OutreachEvent.MET.code())) {
            sought.begin(recorded.actor().office(), fact.caseId(), fact.recordedAt());
        }
    }
}
