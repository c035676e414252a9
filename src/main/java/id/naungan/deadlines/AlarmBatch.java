package id.naungan.deadlines;

import id.naungan.access.Actors;
import id.naungan.access.Posts;
import id.naungan.kernel.OfficeId;
import id.naungan.standards.ClockRule;
import id.naungan.standards.Span;
import id.naungan.standards.Standards;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Satu berkas peringatan. Rings what is due on up to five hundred clocks in one transaction: alarms, next times and announcements
 * commit together, and a second node passes over the clocks that this one holds.
 */
@Component
class AlarmBatch {
    static final int SIZE = 500;

    private final DueAlarms due;
    private final Standards rules;
    private final Holidays holidays;
    private final Actors actors;
    private final Posts posts;
    private final ApplicationEventPublisher listeners;

    /** An office with its zone, and the moment up to which alarms ring. */
    record Turn(OfficeId office, ZoneId zone, Instant now) {}

    /** An alarm about to be written. */
    record Rung(CaseClock clock, AlarmPlan.Ring ring) {}

    AlarmBatch(
            DueAlarms due,
            Standards rules,
            Holidays holidays,
            Actors actors,
            Posts posts,
            ApplicationEventPublisher listeners) {
        this.due = due;
        this.rules = rules;
        this.holidays = holidays;
        this.actors = actors;
        this.posts = posts;
        this.listeners = listeners;
    }

    /** How many clocks were taken; fewer than {@link #SIZE} means that nothing is left. */
    @Transactional
    int ring(Turn turn) {
        List<DueAlarms.Taken> taken = due.take(turn.now(), SIZE);
        if (taken.isEmpty()) {
            return 0;
        }
        List<Rung> rung = new ArrayList<>();
        List<DueAlarms.Next> next = new ArrayList<>();
        DueRule dueRule = new DueRule(turn.zone(), holidays.calendar(turn.office()));
        for (DueAlarms.Taken one : taken) {
            next.add(ring(one, dueRule, turn.now(), rung));
        }
        Set<UUID> missed = Set.copyOf(due.write(turn, resolved(turn.office(), rung)));
        due.next(next);
        taken.stream()
                .map(DueAlarms.Taken::clock)
                .filter(clock -> missed.contains(clock.id()))
                .forEach(clock -> announce(turn, clock));
        return taken.size();
    }

    private DueAlarms.Next ring(DueAlarms.Taken taken, DueRule dueRule, Instant now, List<Rung> rung) {
        CaseClock clock = taken.clock();
        ClockRule rule = rules.clock(clock.standard(), clock.code()).orElseThrow();
        Instant until = clock.metAt() == null ? now.plusNanos(1) : clock.metAt();
        List<AlarmPlan.Ring> plan = AlarmPlan.of(rule, clock.startedAt(), clock.dueAt(), clock.reviewAt());
        plan.stream()
                .filter(ring ->
                        !ring.at().isBefore(taken.alarmAt()) && ring.at().isBefore(until))
                .forEach(ring -> rung.add(new Rung(clock, ring)));
        Instant review = nextReview(taken, rule, dueRule, until, rung);
        Instant later = clock.metAt() != null ? null : review != null ? review : AlarmPlan.next(plan, until);
        // A review that somebody must do stays owed from its first moment, however often it rings, until it is done.
        return new DueAlarms.Next(clock.id(), later, rule.reviewedBy().isEmpty() ? review : clock.reviewAt());
    }

    /** Reviews come again and again; those missed while the machine was off are written too. Null when none is to come. */
    private static @Nullable Instant nextReview(
            DueAlarms.Taken taken, ClockRule rule, DueRule dueRule, Instant until, List<Rung> rung) {
        CaseClock clock = taken.clock();
        Span every = rule.promiseFor(clock.risk()).review();
        if (clock.dueAt() != null || clock.reviewAt() == null || every == null) {
            return null;
        }
        Instant review = clock.reviewAt();
        while (review.isBefore(until)) {
            review = dueRule.after(review, every);
            if (review.isBefore(until) && !review.isBefore(taken.alarmAt())) {
                rung.add(new Rung(clock, AlarmPlan.Ring.of(Alarm.Kind.REVIEW, review, review, List.of())));
            }
        }
        return review;
    }

    /** A post that nobody holds falls to the one that stands in for it, and in the end to those who work on the case. */
    private List<Rung> resolved(OfficeId office, List<Rung> rung) {
        Set<String> held = new HashSet<>();
        actors.officers(office).forEach(officer -> held.addAll(officer.posts()));
        return rung.stream()
                .map(one -> new Rung(one.clock(), resolved(held, one.ring())))
                .toList();
    }

    private AlarmPlan.Ring resolved(Set<String> held, AlarmPlan.Ring ring) {
        Set<String> told = new LinkedHashSet<>();
        boolean nobody = false;
        for (String wished : ring.posts()) {
            String post = wished;
            while (post != null && !held.contains(post)) {
                post = posts.fallback(post);
            }
            if (post == null) {
                nobody = true;
            } else {
                told.add(post);
            }
        }
        return new AlarmPlan.Ring(ring.kind(), ring.at(), ring.limit(), ring.toWorkers() || nobody, List.copyOf(told));
    }

    private void announce(Turn turn, CaseClock clock) {
        Instant limit = Objects.requireNonNull(clock.dueAt());
        listeners.publishEvent(
                new DeadlineMissed(turn.office(), clock.caseId(), clock.id(), clock.code(), limit, turn.now()));
    }
}
