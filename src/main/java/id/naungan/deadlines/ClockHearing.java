package id.naungan.deadlines;

import id.naungan.access.Actor;
import id.naungan.journal.Fact;
import id.naungan.journal.Recorded;
import id.naungan.standards.ClockRule;
import id.naungan.standards.Standards;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Mendengar jurnal. Starts and stops clocks by the facts that the journal takes, within the same transaction,
 * at the moment the fact happened and not when it was typed.
 */
@Component
class ClockHearing {
    private final Clocks clocks;
    private final Standards rules;
    private final Starts starts;

    ClockHearing(Clocks clocks, Standards rules, Starts starts) {
        this.clocks = clocks;
        this.rules = rules;
        this.starts = starts;
    }

    @EventListener
    void on(Recorded recorded) {
        List<Clocks.Followed> followed = clocks.followed(recorded.fact().caseId());
        stop(followed, recorded.fact());
        review(followed, recorded.actor(), recorded.fact());
        for (Clocks.Followed standard : followed) {
            startIn(standard, recorded.actor(), recorded.fact());
        }
    }

    /** Where the standard wants a reason, an entry without words leaves the clock running: no room can forget to ask for it. */
    private void stop(List<Clocks.Followed> followed, Fact fact) {
        boolean concerned = followed.stream()
                .flatMap(standard -> rules.pinned(standard.standard()).clocks().stream())
                .anyMatch(rule -> rule.isStoppedBy(fact.event(), fact.step(), fact.saysWhy()));
        if (!concerned) {
            return;
        }
        for (CaseClock clock : clocks.holdRunning(fact.caseId())) {
            rules.clock(clock.standard(), clock.code())
                    .filter(rule -> rule.isStoppedBy(fact.event(), fact.step(), fact.saysWhy()))
                    .ifPresent(rule -> stop(rule, clock, fact));
        }
    }

    /** Somebody looked at a case that has no limit: the next look is due a whole interval after this one. */
    private void review(List<Clocks.Followed> followed, Actor actor, Fact fact) {
        boolean concerned = followed.stream()
                .flatMap(standard -> rules.pinned(standard.standard()).clocks().stream())
                .anyMatch(rule -> rule.reviewedBy().contains(fact.event()));
        if (!concerned) {
            return;
        }
        for (CaseClock clock : clocks.holdRunning(fact.caseId())) {
            rules.clock(clock.standard(), clock.code())
                    .filter(rule -> rule.reviewedBy().contains(fact.event()))
                    .map(rule -> rule.promiseFor(clock.risk()).review())
                    .ifPresent(every -> clocks.reviewed(
                            clock.id(),
                            fact.happenedAt(),
                            starts.dueRule(actor.office(), actor.zone()).after(fact.happenedAt(), every)));
        }
    }

    /** A fact older than the information itself counts as at once; one older than the fact that started the clock is of an earlier round. */
    private void stop(ClockRule rule, CaseClock clock, Fact fact) {
        boolean earlier = fact.happenedAt().isBefore(clock.startedAt());
        if (earlier && rule.start() instanceof ClockRule.Start.OnEvent) {
            return;
        }
        Instant at = earlier ? clock.startedAt() : fact.happenedAt();
        if (clock.pausedAt() != null && clock.dueAt() != null && at.isAfter(clock.pausedAt())) {
            Duration pause = Duration.between(clock.pausedAt(), at);
            clocks.set(clock.resumedAfter(pause), null);
        }
        clocks.stop(clock.id(), at, fact.event());
    }

    private void startIn(Clocks.Followed standard, Actor actor, Fact fact) {
        for (ClockRule rule : rules.pinned(standard.standard()).clocks()) {
            if (standard.isConcernedBy(rule) && rule.isStartedBy(fact.event(), fact.step())) {
                starts.start(actor, standard, rule, fact.happenedAt());
            }
        }
    }
}
