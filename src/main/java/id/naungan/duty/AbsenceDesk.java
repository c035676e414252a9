package id.naungan.duty;

import id.naungan.access.AccessLog;
import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseGrants;
import id.naungan.access.FieldClass;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Meja ketidakhadiran. Who is away from when until when, and who stands in: her cases, alarms and worklist rows are the substitute's
 * in these days and come back by themselves. Without one, the supervisor is told and alarms go to who is on call.
 */
@Component
public class AbsenceDesk {
    private static final int LONGEST_DAYS = 400;
    private static final int LONGEST_NOTE = 300;
    private static final Duration SHOWN = Duration.ofDays(366);

    private final Watches watches;
    private final Absences absences;
    private final CaseGrants grants;
    private final Actors actors;
    private final AccessLog log;
    private final OfficeClock clock;

    public enum Kind {
        LEAVE,
        SICK,
        TRAVEL,
        OTHER
    }

    /** As typed; both days are within it. {@code substitute} is null for nobody. */
    public record Draft(
            @Nullable AccountId account,
            @Nullable Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable AccountId substitute,
            String note) {}

    public record Line(Roster.Away away, Kind kind, String note) {}

    AbsenceDesk(
            Watches watches, Absences absences, CaseGrants grants, Actors actors, AccessLog log, OfficeClock clock) {
        this.watches = watches;
        this.absences = absences;
        this.grants = grants;
        this.actors = actors;
        this.log = log;
        this.clock = clock;
    }

    /** Present and coming ones. */
    public List<Line> all(Actor actor) {
        Instant now = clock.now();
        return watches.away(actor, now, now.plus(SHOWN).plus(SHOWN)).stream()
                .map(away -> absences.line(actor, away))
                .toList();
    }

    /** Those away now whom nobody replaces. */
    public List<Roster.Away> unreplaced(Actor actor) {
        Instant now = clock.now();
        return watches.away(actor, now, now.plusMillis(1)).stream()
                .filter(away -> away.substitute() == null)
                .toList();
    }

    public Outcome<UUID> add(Actor actor, Draft draft) {
        Optional<CannotPlan> wrong = refuse(actor, draft);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        Instant now = clock.now();
        Instant begins =
                Objects.requireNonNull(draft.from()).atStartOfDay(actor.zone()).toInstant();
        Instant since = begins.isBefore(now) ? now : begins;
        Instant until = Objects.requireNonNull(draft.to())
                .plusDays(1)
                .atStartOfDay(actor.zone())
                .toInstant();
        List<Roster.Away> others = watches.away(actor, since, until);
        if (others.stream().anyMatch(away -> away.account().equals(draft.account()))) {
            return Outcome.refused(CannotPlan.OVERLAPS);
        }
        if (others.stream().anyMatch(away -> away.account().equals(draft.substitute()))) {
            return Outcome.refused(CannotPlan.SUBSTITUTE_AWAY);
        }
        UUID id = UUID.randomUUID();
        grants.standIn(actor, id, draft.account(), draft.substitute(), since, until);
        absences.insert(actor, id, Objects.requireNonNull(draft.kind()), draft.note());
        note(actor, "add", id);
        return Outcome.done(id);
    }

    /** She is back earlier, or does not go. */
    public boolean end(Actor actor, UUID id) {
        boolean ended = absences.has(actor, id) && grants.endStandIn(actor, id);
        if (ended) {
            note(actor, "end", id);
        }
        return ended;
    }

    private Optional<CannotPlan> refuse(Actor actor, Draft draft) {
        LocalDate today = clock.now().atZone(actor.zone()).toLocalDate();
        LocalDate from = draft.from();
        LocalDate to = draft.to();
        if (draft.account() == null || !isOfficer(actor, draft.account())) {
            return Optional.of(CannotPlan.NO_OFFICER);
        }
        if (draft.kind() == null) {
            return Optional.of(CannotPlan.NO_KIND);
        }
        if (from == null || to == null) {
            return Optional.of(CannotPlan.DAYS_MISSING);
        }
        if (from.isBefore(today)) {
            return Optional.of(CannotPlan.IN_THE_PAST);
        }
        if (to.isBefore(from)) {
            return Optional.of(CannotPlan.DAYS_REVERSED);
        }
        if (to.isAfter(from.plusDays(LONGEST_DAYS))) {
            return Optional.of(CannotPlan.TOO_LONG);
        }
        if (draft.substitute() != null
                && (draft.substitute().equals(draft.account()) || !isOfficer(actor, draft.substitute()))) {
            return Optional.of(CannotPlan.NO_SUBSTITUTE);
        }
        return draft.note().length() > LONGEST_NOTE ? Optional.of(CannotPlan.NOTE_LONG) : Optional.empty();
    }

    private boolean isOfficer(Actor actor, AccountId account) {
        return actors.officers(actor.office()).stream()
                .anyMatch(officer -> officer.account().equals(account));
    }

    private void note(Actor actor, String what, UUID id) {
        log.write(
                actor,
                new AccessLog.Act(
                        "absence." + what,
                        FieldClass.PUBLIC_CODE,
                        null,
                        "absence:" + id,
                        null,
                        AccessLog.Result.ALLOWED));
    }
}
