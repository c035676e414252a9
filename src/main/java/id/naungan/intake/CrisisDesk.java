package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Opening;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.partners.EmergencyNumbers;
import id.naungan.persons.Identity;
import id.naungan.standards.Standards;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja penerimaan krisis. Takes her in: a number, a running clock, and the standard that promises what follows. */
@Component
public class CrisisDesk {
    private final CaseDesk cases;
    private final Promises promises;
    private final Arrivals arrivals;
    private final Journal journal;
    private final EmergencyNumbers numbers;
    private final OfficeClock clock;

    CrisisDesk(
            CaseDesk cases,
            Promises promises,
            Arrivals arrivals,
            Journal journal,
            EmergencyNumbers numbers,
            OfficeClock clock) {
        this.cases = cases;
        this.promises = promises;
        this.arrivals = arrivals;
        this.journal = journal;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Whom to call at once: the national numbers, then the office's own. */
    public List<EmergencyNumbers.Number> numbers(Actor actor) {
        return numbers.of(actor.office());
    }

    /** Refused only for a time that cannot be, or when the office has adopted no standard that begins with a crisis. */
    @Transactional
    public Outcome<CaseFile> receive(Actor actor, CrisisArrival arrival, @Nullable PersonId known) {
        Instant now = clock.now();
        Optional<Standards.Adopted> promised = promises.beginningWith(actor, IntakeEvent.REPORT_CRISIS).stream()
                .findFirst();
        if (promised.isEmpty()) {
            return Outcome.refused(CannotReceive.STANDARD_NOT_ADOPTED);
        }
        Opening opening = new Opening(
                promised.get().id(),
                Promises.path(promised.get(), IntakeEvent.REPORT_CRISIS),
                "WALK_IN",
                arrival.informationReceivedAt(),
                arrival.informationReceivedAt(),
                Identity.called(arrival.callName()),
                known);
        return cases.open(actor, opening, IntakeEvent.REPORT_CRISIS).then(file -> {
            arrivals.add(actor, file.id(), arrival, now);
            return Outcome.done(file);
        });
    }

    /** She is safe and able to talk; only from now on may anybody interview her (S3.8). */
    @Transactional
    public Outcome<Instant> readyToTalk(Actor actor, CaseFile file, Instant at, @Nullable String words) {
        if (at.isAfter(clock.now())) {
            return Outcome.refused(CannotReceive.IN_THE_FUTURE);
        }
        if (at.isBefore(file.informationReceivedAt())) {
            return Outcome.refused(CannotReceive.BEFORE_THE_INFORMATION);
        }
        if (file.isClosed()) {
            return Outcome.refused(CannotReceive.CASE_IS_CLOSED);
        }
        journal.record(actor, file.id(), IntakeEvent.SAFE_TO_TALK, Entry.at(at).saying(words));
        return Outcome.done(at);
    }

    /** Whether the office promises anything to somebody in a crisis. */
    public boolean isPromised(Actor actor) {
        return !promises.beginningWith(actor, IntakeEvent.REPORT_CRISIS).isEmpty();
    }

    /** What the counter saw in the first minute; empty for a case that did not come by crisis. */
    public Optional<CrisisArrival> arrival(Actor actor, CaseFile file) {
        return arrivals.find(actor, file);
    }
}
