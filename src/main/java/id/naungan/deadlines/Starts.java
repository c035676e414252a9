package id.naungan.deadlines;

import id.naungan.access.Actor;
import id.naungan.journal.Fact;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.RiskLevel;
import id.naungan.standards.ClockRule;
import id.naungan.standards.Promise;
import id.naungan.standards.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Memulai batas. Makes clocks of the rules of a standard, also late: what happened in between stops them at once. */
@Component
class Starts {
    /** D14: until the first triage, a day from when the information came in, or the common promise where that is shorter. */
    private static final Span PROVISIONAL = Span.hours(24);

    private final Clocks clocks;
    private final Holidays holidays;
    private final Journal journal;

    Starts(Clocks clocks, Holidays holidays, Journal journal) {
        this.clocks = clocks;
        this.holidays = holidays;
        this.journal = journal;
    }

    DueRule dueRule(OfficeId office, ZoneId zone) {
        return new DueRule(zone, holidays.calendar(office));
    }

    /** Starts those of the rules that are for this case and whose moment has come already. */
    void begin(Actor actor, Clocks.Followed followed, List<ClockRule> rules) {
        Supplier<List<Fact>> facts = SingletonSupplier.of(() -> journal.facts(followed.caseId()));
        rules.stream().filter(followed::isConcernedBy).forEach(rule -> moment(rule, followed, facts)
                .ifPresent(at -> start(actor, followed, rule, at, facts)));
    }

    private static Optional<Instant> moment(ClockRule rule, Clocks.Followed followed, Supplier<List<Fact>> facts) {
        return switch (rule.start()) {
            case ClockRule.Start.InformationReceived _ -> Optional.of(followed.informationReceivedAt());
            case ClockRule.Start.Arrival _ -> Optional.ofNullable(followed.arrivedAt());
            case ClockRule.Start.OnEvent _ ->
                facts.get().stream()
                        .filter(fact -> rule.isStartedBy(fact.event(), fact.step()))
                        .findFirst()
                        .map(Fact::happenedAt);
        };
    }

    /** Starts the clock at the moment, unless one of its kind runs already. */
    void start(Actor actor, Clocks.Followed followed, ClockRule rule, Instant at) {
        start(actor, followed, rule, at, () -> journal.facts(followed.caseId()));
    }

    private void start(Actor actor, Clocks.Followed followed, ClockRule rule, Instant at, Supplier<List<Fact>> facts) {
        CaseClock clock = clock(dueRule(actor.office(), actor.zone()), followed, rule, at);
        clocks.start(actor, clock, AlarmPlan.next(AlarmPlan.of(rule, at, clock.dueAt(), clock.reviewAt()), at));
        metBefore(rule, clock, facts.get()).ifPresent(fact -> clocks.stop(clock.id(), fact.happenedAt(), fact.event()));
    }

    /** The limits of a rule from a start, for a risk that may be unknown. */
    DueRule.Due due(DueRule dueRule, ClockRule rule, Instant start, @Nullable RiskLevel risk) {
        Promise promise = rule.promiseFor(risk);
        return isProvisional(rule, risk) ? provisional(dueRule, promise, start) : dueRule.of(promise, start);
    }

    private CaseClock clock(DueRule dueRule, Clocks.Followed followed, ClockRule rule, Instant at) {
        DueRule.Due due = due(dueRule, rule, at, followed.risk());
        return new CaseClock(
                UUID.randomUUID(),
                followed.caseId(),
                followed.standard(),
                rule.code(),
                rule.label(),
                followed.link(),
                at,
                due.least(),
                due.limit(),
                due.review(),
                isProvisional(rule, followed.risk()),
                followed.risk(),
                null,
                Duration.ZERO,
                null,
                null,
                null);
    }

    private static Optional<Fact> metBefore(ClockRule rule, CaseClock clock, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> rule.isStoppedBy(fact.event(), fact.step(), fact.saysWhy())
                        && !fact.happenedAt().isBefore(clock.startedAt()))
                .min(Comparator.comparing(Fact::happenedAt));
    }

    private static boolean isProvisional(ClockRule rule, @Nullable RiskLevel risk) {
        return risk == null && !rule.byRisk().isEmpty();
    }

    private static DueRule.Due provisional(DueRule dueRule, Promise common, Instant start) {
        Instant day = dueRule.after(start, PROVISIONAL);
        Instant promised = dueRule.of(common, start).limit();
        return new DueRule.Due(null, promised != null && promised.isBefore(day) ? promised : day, null);
    }
}
