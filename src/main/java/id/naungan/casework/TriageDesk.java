package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.deadlines.CaseClocks;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.standards.ProcedureStep;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja triase. Records a triage, moves the clocks with the risk, and keeps every earlier one. */
@Component
public class TriageDesk {
    private final Cases cases;
    private final Triages triages;
    private final Journal journal;
    private final CaseClocks clocks;
    private final OfficeClock clock;

    TriageDesk(Cases cases, Triages triages, Journal journal, CaseClocks clocks, OfficeClock clock) {
        this.cases = cases;
        this.triages = triages;
        this.journal = journal;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Refused on a closed case, and when somebody else changed the case since the form was drawn. */
    @Transactional
    public Outcome<Triage> triage(Actor actor, CaseFile file, Triage triage) {
        if (file.isClosed()) {
            return Outcome.refused(CannotTriage.CASE_IS_CLOSED);
        }
        if (!cases.advance(file)) {
            return Outcome.refused(CannotTriage.CHANGED_MEANWHILE);
        }
        Instant now = clock.now();
        var id = triages.add(actor, file.id(), now, triage);
        cases.setTriage(file.id(), triage);
        clocks.triaged(
                actor, file.id(), new ProcedureStep.Facts(triage.risk(), triage.jurisdiction(), triage.kind(), false));
        journal.record(
                actor, file.id(), CaseEvent.TRIAGED, Entry.at(now).about(id).saying(triage.overrideReason()));
        return Outcome.done(triage);
    }

    /** All triages of the case, the newest first. */
    public List<PastTriage> history(CaseFile file) {
        return triages.of(file);
    }
}
