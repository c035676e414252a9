package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseGrants;
import id.naungan.access.Relation;
import id.naungan.casework.CaseFile;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja pengantaran. From the short identification to the safer place: what S3 orders in its steps 2, 3 and 5. */
@Component
public class EscortDesk {
    private final Arrivals arrivals;
    private final Journal journal;
    private final CaseGrants grants;
    private final Actors actors;
    private final OfficeClock clock;

    EscortDesk(Arrivals arrivals, Journal journal, CaseGrants grants, Actors actors, OfficeClock clock) {
        this.arrivals = arrivals;
        this.journal = journal;
        this.grants = grants;
        this.actors = actors;
        this.clock = clock;
    }

    /** Short identification with relaxation, reported to somebody who from now on sees the case (S3.4). */
    @Transactional
    public Outcome<AccountId> identify(Actor actor, CaseFile file, String seen, String relaxation, AccountId reportTo) {
        if (file.isClosed()) {
            return Outcome.refused(CannotReceive.CASE_IS_CLOSED);
        }
        boolean isOfficer = actors.officers(actor.office()).stream()
                .anyMatch(officer -> officer.account().equals(reportTo));
        if (!isOfficer) {
            return Outcome.refused(CannotReceive.NOT_AN_OFFICER);
        }
        Instant now = clock.now();
        journal.record(
                actor,
                file.id(),
                IntakeEvent.SHORT_IDENTIFICATION,
                Entry.at(now).saying(seen));
        journal.record(
                actor, file.id(), IntakeEvent.RELAXATION_NOTED, Entry.at(now).saying(relaxation));
        grants.grant(actor, file.id(), reportTo, Relation.TEAM);
        journal.record(actor, file.id(), IntakeEvent.ESCALATED, Entry.at(now));
        return Outcome.done(reportTo);
    }

    /** Decides what comes first and where she is taken (S3.5). */
    @Transactional
    public Outcome<UUID> prioritise(Actor actor, CaseFile file, Priority priority) {
        if (file.isClosed()) {
            return Outcome.refused(CannotReceive.CASE_IS_CLOSED);
        }
        Instant now = clock.now();
        UUID id = arrivals.add(actor, file.id(), priority, now);
        journal.record(
                actor,
                file.id(),
                IntakeEvent.PRIORITY_DECIDED,
                Entry.at(now).about(id).saying(priority.reason()));
        return Outcome.done(id);
    }

    /** Writes down the way she was taken (S3.7); refused where the times cannot be. */
    @Transactional
    public Outcome<UUID> escort(Actor actor, CaseFile file, Escort escort) {
        if (file.isClosed()) {
            return Outcome.refused(CannotReceive.CASE_IS_CLOSED);
        }
        if (escort.arrivedAt().isAfter(clock.now())) {
            return Outcome.refused(CannotReceive.IN_THE_FUTURE);
        }
        if (escort.leftAt().isBefore(file.informationReceivedAt())) {
            return Outcome.refused(CannotReceive.BEFORE_THE_INFORMATION);
        }
        if (escort.leftAt().isAfter(escort.arrivedAt())) {
            return Outcome.refused(CannotReceive.ARRIVED_BEFORE_LEAVING);
        }
        UUID id = arrivals.add(actor, file.id(), escort);
        journal.record(
                actor,
                file.id(),
                IntakeEvent.ESCORTED,
                Entry.at(escort.arrivedAt()).about(id).saying(words(escort)));
        return Outcome.done(id);
    }

    public Optional<Priority> priority(Actor actor, CaseFile file) {
        return arrivals.priority(actor, file.id());
    }

    private static @Nullable String words(Escort escort) {
        return escort.words().isBlank() ? null : escort.words();
    }
}
