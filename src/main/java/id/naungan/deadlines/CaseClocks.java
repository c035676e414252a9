package id.naungan.deadlines;

import id.naungan.access.Actor;
import id.naungan.journal.Entry;
import id.naungan.journal.Fact;
import id.naungan.journal.Journal;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Query;
import id.naungan.kernel.RiskLevel;
import id.naungan.standards.ClockRule;
import id.naungan.standards.ProcedureStep;
import id.naungan.standards.StandardVersionId;
import id.naungan.standards.Standards;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Batas waktu sebuah kasus. What other rooms ask of the clocks: follow a standard, set the risk, show what is promised.
 * Callers have passed the door; clocks stop by themselves when the journal takes a fact that their standard names.
 */
@Component
@Transactional
public class CaseClocks {
    private final Clocks clocks;
    private final DueLists lists;
    private final Standards rules;
    private final Starts starts;
    private final Journal journal;
    private final OfficeClock clock;

    /** Where the next page of a list begins: after this clock. */
    public record After(Instant dueAt, UUID clock) {}

    CaseClocks(Clocks clocks, DueLists lists, Standards rules, Starts starts, Journal journal, OfficeClock clock) {
        this.clocks = clocks;
        this.lists = lists;
        this.rules = rules;
        this.starts = starts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Pins the case to a version of a standard and starts the clocks of its path that run from information received or from arrival.
     * Where the promise depends on the risk, a provisional 24 hours run until {@link #triaged} (D14). Following twice changes nothing.
     *
     * @param path                  code of the way through the standard; clocks of other paths never start
     * @param informationReceivedAt when the office first heard, however late it is typed
     * @param arrivedAt             null when she has not come to the office; its clocks then do not start
     * @param link                  where the work is done, for worklists
     */
    public void follow(
            Actor actor,
            CaseId caseId,
            StandardVersionId standard,
            String path,
            Instant informationReceivedAt,
            @Nullable Instant arrivedAt,
            String link) {
        ProcedureStep.Facts facts = clocks.followed(caseId).stream()
                .map(Clocks.Followed::facts)
                .findFirst()
                .orElse(ProcedureStep.Facts.UNKNOWN);
        Clocks.Followed followed =
                new Clocks.Followed(caseId, standard, path, informationReceivedAt, arrivedAt, facts, link);
        if (clocks.follow(actor, followed)) {
            starts.begin(actor, followed, rules.pinned(standard).clocks());
        }
    }

    /**
     * Takes what triage decided. Clocks that waited for it start, from where they would have started. Limits that depend on the
     * risk are set: the first triage sets the real limit from the same start; a later raise counts again from that start; a later
     * fall keeps the tighter limit (D14). High risk ends every pause. A clock that runs already is never taken back.
     */
    public void triaged(Actor actor, CaseId caseId, ProcedureStep.Facts facts) {
        clocks.setFacts(caseId, facts);
        RiskLevel risk = Objects.requireNonNull(facts.risk(), "a triage decides the risk");
        for (CaseClock held : clocks.holdRunning(caseId)) {
            CaseClock running = risk == RiskLevel.HIGH && held.isPaused() ? resumed(actor, held) : held;
            rules.clock(running.standard(), running.code())
                    .filter(rule -> !rule.byRisk().isEmpty() && running.risk() != risk)
                    .ifPresent(rule -> recount(actor, rule, running, risk));
        }
        List<CaseClock> started = clocks.of(caseId);
        clocks.followed(caseId).forEach(followed -> starts.begin(actor, followed, waiting(followed, started)));
    }

    private List<ClockRule> waiting(Clocks.Followed followed, List<CaseClock> started) {
        return rules.pinned(followed.standard()).clocks().stream()
                .filter(rule -> !rule.when().equals(ProcedureStep.Condition.ALWAYS))
                .filter(rule -> started.stream()
                        .noneMatch(clock -> clock.standard().equals(followed.standard())
                                && clock.code().equals(rule.code())))
                .toList();
    }

    /** Holds a clock still, where its standard allows it and the risk is not high. The reason goes to the journal, sealed. */
    public Outcome<CaseClock> pause(Actor actor, CaseId caseId, UUID clockId, String reason) {
        return held(caseId, clockId).then(running -> {
            CannotChangeClock refusal = whyNotPause(running, reason);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            journal.record(
                    actor,
                    caseId,
                    DeadlineEvent.PAUSED,
                    Entry.at(clock.now()).saying(reason).about(clockId));
            CaseClock paused = running.pausedSince(clock.now());
            clocks.set(paused, null);
            return Outcome.done(paused);
        });
    }

    /** Lets a paused clock run on; its limit moves by the length of the pause. */
    public Outcome<CaseClock> resume(Actor actor, CaseId caseId, UUID clockId) {
        return held(caseId, clockId)
                .then(running -> running.isPaused()
                        ? Outcome.done(resumed(actor, running))
                        : Outcome.refused(CannotChangeClock.NOT_PAUSED));
    }

    /** Keeps why a limit was missed: the words in the journal, sealed; here only which entry. The breach itself stays. */
    public Outcome<CaseClock> explainBreach(Actor actor, CaseId caseId, UUID clockId, String reason) {
        return held(caseId, clockId).then(late -> {
            if (!late.isLate(clock.now())) {
                return Outcome.refused(CannotChangeClock.NOT_LATE);
            }
            if (reason.isBlank()) {
                return Outcome.refused(CannotChangeClock.REASON_MISSING);
            }
            Fact entry = journal.record(
                    actor,
                    caseId,
                    DeadlineEvent.BREACH_EXPLAINED,
                    Entry.at(clock.now()).saying(reason.strip()).about(clockId));
            clocks.explained(clockId, entry.id());
            return Outcome.done(late);
        });
    }

    /** All clocks of a case, running ones first, the most pressing on top. */
    @Transactional(readOnly = true)
    public List<CaseClock> ofCase(CaseId caseId) {
        return clocks.of(caseId);
    }

    /** Whether the standard of the case promises something that ends by this event; known without a journey where it was just followed. */
    @Transactional(readOnly = true)
    public boolean endsBy(CaseId caseId, String event) {
        return clocks.followed(caseId).stream()
                .flatMap(followed -> rules.pinned(followed.standard()).clocks().stream())
                .anyMatch(rule -> rule.isStoppedBy(event));
    }

    /** What {@link #ofCase} asks, to travel with others. */
    public Query asksOfCase(CaseId caseId) {
        return Clocks.asksOf(caseId);
    }

    @Transactional(readOnly = true)
    public Optional<CaseClock> find(CaseId caseId, UUID clockId) {
        return clocks.find(caseId, clockId);
    }

    /** Every change of the limit, oldest first. */
    @Transactional(readOnly = true)
    public List<LimitChange> changes(CaseClock of) {
        return clocks.changes(of.id());
    }

    /** The rule it runs by, with the clause it comes from: the answer to "Mengapa batas ini?". */
    @Transactional(readOnly = true)
    public ClockRule rule(CaseClock of) {
        return rules.clock(of.standard(), of.code())
                .orElseThrow(() -> new IllegalStateException("a published rule is gone: " + of.code()));
    }

    /**
     * Clocks beyond their limit, the oldest limit first.
     *
     * @param visibleCases the door's view of the cases she may see
     */
    @Transactional(readOnly = true)
    public List<CaseClock> overdue(Actor actor, String visibleCases, @Nullable After after, int most) {
        return lists.due(actor.office(), visibleCases, new DueLists.Range(Instant.EPOCH, clock.now(), after, most));
    }

    @Transactional(readOnly = true)
    public long overdueCount(Actor actor, String visibleCases) {
        return lists.count(actor.office(), visibleCases, Instant.EPOCH, clock.now());
    }

    /** Clocks that fall due between now and the end of the office's day. */
    @Transactional(readOnly = true)
    public List<CaseClock> dueToday(Actor actor, String visibleCases, @Nullable After after, int most) {
        return lists.due(actor.office(), visibleCases, new DueLists.Range(clock.now(), tomorrow(actor), after, most));
    }

    @Transactional(readOnly = true)
    public long dueTodayCount(Actor actor, String visibleCases) {
        return lists.count(actor.office(), visibleCases, clock.now(), tomorrow(actor));
    }

    /** Clocks without a limit whose review is owed and ends by somebody's work; never late, and never counted as such. */
    @Transactional(readOnly = true)
    public List<CaseClock> reviewsOwed(Actor actor, String visibleCases, Instant now, int most) {
        return lists.reviews(actor.office(), visibleCases, now, most).stream()
                .filter(owed -> !rule(owed).reviewedBy().isEmpty())
                .toList();
    }

    /** What {@link #reviewsOwed} asks, to travel with others. */
    public Query asksReviewsOwed(Actor actor, String visibleCases, Instant now, int most) {
        return DueLists.asksReviews(actor.office(), visibleCases, now, most);
    }

    /** Clocks beyond their limit, and those that fall due in the rest of the day of {@code now}; of each so many at most. */
    @Transactional(readOnly = true)
    public List<CaseClock> pressing(Actor actor, String visibleCases, Instant now, int most) {
        return Stream.of(late(now, most), today(actor, now, most))
                .flatMap(range -> lists.due(actor.office(), visibleCases, range).stream())
                .toList();
    }

    /** What {@link #pressing} asks, to travel with others. */
    public List<Query> asksPressing(Actor actor, String visibleCases, Instant now, int most) {
        return List.of(
                DueLists.asks(actor.office(), visibleCases, late(now, most)),
                DueLists.asks(actor.office(), visibleCases, today(actor, now, most)));
    }

    private static DueLists.Range late(Instant now, int most) {
        return new DueLists.Range(Instant.EPOCH, now, null, most);
    }

    private static DueLists.Range today(Actor actor, Instant now, int most) {
        return new DueLists.Range(now, tomorrow(actor, now), null, most);
    }

    private Instant tomorrow(Actor actor) {
        return tomorrow(actor, clock.now());
    }

    private static Instant tomorrow(Actor actor, Instant now) {
        return now.atZone(actor.zone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(actor.zone())
                .toInstant();
    }

    private Outcome<CaseClock> held(CaseId caseId, UUID clockId) {
        Optional<CaseClock> found = clocks.hold(caseId, clockId);
        return found.<Outcome<CaseClock>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(CannotChangeClock.NO_SUCH_CLOCK));
    }

    private @Nullable CannotChangeClock whyNotPause(CaseClock running, String reason) {
        boolean high =
                clocks.followed(running.caseId()).stream().anyMatch(followed -> followed.risk() == RiskLevel.HIGH);
        if (!running.isRunning()) {
            return CannotChangeClock.ALREADY_MET;
        }
        if (high || running.provisional()) {
            return CannotChangeClock.HIGH_RISK;
        }
        if (!rule(running).pausable() || running.dueAt() == null) {
            return CannotChangeClock.NOT_PAUSABLE;
        }
        if (running.isPaused()) {
            return CannotChangeClock.ALREADY_PAUSED;
        }
        if (running.isLate(clock.now())) {
            return CannotChangeClock.ALREADY_LATE;
        }
        return reason.isBlank() ? CannotChangeClock.REASON_MISSING : null;
    }

    private CaseClock resumed(Actor actor, CaseClock paused) {
        CaseClock running =
                paused.resumedAfter(Duration.between(Objects.requireNonNull(paused.pausedAt()), clock.now()));
        set(actor, running, paused, LimitChange.Why.RESUMED, clock.now());
        journal.record(
                actor,
                paused.caseId(),
                DeadlineEvent.RESUMED,
                Entry.at(clock.now()).about(paused.id()));
        return running;
    }

    private void recount(Actor actor, ClockRule rule, CaseClock running, RiskLevel risk) {
        LimitChange.Why why = running.risk() == null
                ? LimitChange.Why.FIRST_TRIAGE
                : risk.isHigherThan(running.risk()) ? LimitChange.Why.RISK_RAISED : LimitChange.Why.RISK_LOWERED;
        CaseClock fresh = running.limitedTo(
                starts.due(starts.dueRule(actor.office(), actor.zone()), rule, running.startedAt(), risk), risk);
        // Time spent in pauses counts again once the risk is high: it never pauses.
        CaseClock recounted = risk == RiskLevel.HIGH || running.pausedFor().isZero()
                ? fresh
                : fresh.resumedAfter(running.pausedFor());
        if (why == LimitChange.Why.FIRST_TRIAGE || CaseClock.isTighter(recounted.dueAt(), running.dueAt())) {
            set(actor, recounted, running, why, running.startedAt());
        } else {
            clocks.keep(running.id(), risk);
            clocks.changed(
                    actor, running.id(), new LimitChange(running.dueAt(), running.dueAt(), why, risk, clock.now(), ""));
        }
    }

    private void set(Actor actor, CaseClock now, CaseClock before, LimitChange.Why why, Instant ringsFrom) {
        clocks.set(
                now, AlarmPlan.next(AlarmPlan.of(rule(now), now.startedAt(), now.dueAt(), now.reviewAt()), ringsFrom));
        clocks.changed(
                actor,
                now.id(),
                new LimitChange(
                        before.dueAt(),
                        now.dueAt(),
                        why,
                        why == LimitChange.Why.RESUMED ? null : now.risk(),
                        clock.now(),
                        ""));
    }
}
