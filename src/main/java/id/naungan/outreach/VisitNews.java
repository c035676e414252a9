package id.naungan.outreach;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Kabar kunjungan. What the timeline and the case hear of a visit. That a client was brought into safety is the case's own fact, with the
 * kind of place; the event of this room stays beside it, since published standards wait for it by name.
 */
@Component
class VisitNews {
    private final Journal journal;
    private final CasePeople.Safety safety;

    VisitNews(Journal journal, CasePeople.Safety safety) {
        this.journal = journal;
        this.safety = safety;
    }

    void planned(Actor actor, CaseFile file, UUID visit, Instant now) {
        journal.record(
                actor, file.id(), OutreachEvent.VISIT_PLANNED, Entry.at(now).about(visit));
    }

    /** The case is told first: where it will not have it that she was secured so, nothing was written of the act either. */
    Optional<Refusal> secure(Actor actor, CaseFile file, VisitAct.Words words) {
        VisitAct.Findings findings = words.findings();
        if (findings == null || findings.securedAt() == null) {
            return Optional.empty();
        }
        VisitAct.Haven haven = Objects.requireNonNull(findings.haven());
        return safety.record(actor, file, findings.securedAt(), haven.place(), haven.how())
                        instanceof Outcome.Refused<UUID> refused
                ? Optional.of(new CannotSecure(refused.why()))
                : Optional.empty();
    }

    void tell(Actor actor, CaseFile file, ActKind kind, Instant at, UUID act, VisitAct.Words words) {
        String reason = kind == ActKind.LEFT_IN_EMERGENCY || kind == ActKind.CALLED_OFF ? words.words() : null;
        journal.record(actor, file.id(), kind.event(), Entry.at(at).about(act).saying(reason));
        VisitAct.Findings findings = words.findings();
        if (findings != null && findings.securedAt() != null) {
            journal.record(
                    actor,
                    file.id(),
                    OutreachEvent.SECURED,
                    Entry.at(findings.securedAt()).about(act));
        }
    }
}
