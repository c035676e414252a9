package id.naungan.accompaniment;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja kegiatan. Negotiation and investigation are written down; mediation meets {@link MediationRules} (S3.12). */
@Component
public class ActivityDesk {
    private final Activities activities;
    private final Journal journal;
    private final OfficeClock clock;

    ActivityDesk(Activities activities, Journal journal, OfficeClock clock) {
        this.activities = activities;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Outcome<UUID> record(Actor actor, CaseFile file, ActivityKind kind, Instant at, Activity.Words words) {
        Optional<CannotRecord> bar = MediationRules.bar(file, kind);
        if (bar.isPresent()) {
            return Outcome.refused(bar.get());
        }
        if (file.isClosed()) {
            return Outcome.refused(CannotRecord.CASE_IS_CLOSED);
        }
        if (at.isAfter(clock.now())) {
            return Outcome.refused(CannotRecord.IN_THE_FUTURE);
        }
        if (at.isBefore(file.informationReceivedAt())) {
            return Outcome.refused(CannotRecord.BEFORE_THE_INFORMATION);
        }
        UUID id = activities.add(actor, file, kind, at, words, clock.now());
        AccompanimentEvent event =
                kind == ActivityKind.NEGOTIATION ? AccompanimentEvent.NEGOTIATION : AccompanimentEvent.INVESTIGATION;
        journal.record(actor, file.id(), event, Entry.at(at).about(id));
        return Outcome.done(id);
    }

    /** Newest first, words opened; for pages behind the door. */
    public List<Activity> of(CaseFile file) {
        return activities.of(file);
    }

    /** Why this kind is not open in this case; empty when it is. */
    public Optional<CannotRecord> bar(CaseFile file, ActivityKind kind) {
        return MediationRules.bar(file, kind);
    }
}
