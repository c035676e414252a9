package id.naungan.deadlines;

import id.naungan.standards.ClockRule;
import id.naungan.standards.ClockRule.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rencana peringatan. When a clock rings, and for whom, as its standard says.
 * Where the standard says nothing: at three quarters for those who work on the case, at the limit for the supervisor,
 * and one more period later, a day at most, for the head of the unit.
 */
final class AlarmPlan {
    static final String SUPERVISOR = "CASE_SUPERVISOR";
    static final String HEAD = "UNIT_HEAD";
    private static final Set<String> OVERSIGHT = Set.of(SUPERVISOR, HEAD, "DIVISION_HEAD", "AGENCY_HEAD");
    private static final int USUAL_SHARE = 75;
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private AlarmPlan() {}

    /** For those who work on the case, for posts of oversight, or both. */
    record Ring(Alarm.Kind kind, Instant at, Instant limit, boolean toWorkers, List<String> posts) {
        /** A post that handles cases stands for all who work on this one: before the team is formed nobody of that post is near it. */
        static Ring of(Alarm.Kind kind, Instant at, Instant limit, List<String> told) {
            return new Ring(
                    kind,
                    at,
                    limit,
                    told.isEmpty() || !OVERSIGHT.containsAll(told),
                    told.stream().filter(OVERSIGHT::contains).distinct().toList());
        }

        private Ring and(Ring other) {
            Set<String> both = new LinkedHashSet<>(posts);
            both.addAll(other.posts);
            return new Ring(kind, at, limit, toWorkers || other.toWorkers, List.copyOf(both));
        }
    }

    /** All rings of a clock in the order of time; empty when it has neither limit nor review. */
    static List<Ring> of(ClockRule rule, Instant start, @Nullable Instant due, @Nullable Instant review) {
        if (due == null) {
            return review == null ? List.of() : List.of(Ring.of(Alarm.Kind.REVIEW, review, review, List.of()));
        }
        List<Ring> rings = new ArrayList<>();
        for (ClockRule.Warning warning : rule.warnings()) {
            rings.add(ring(warning.moment(), start, due, warning.posts()));
        }
        if (rule.warnings().isEmpty()) {
            rings.add(ring(new Moment.AtShare(USUAL_SHARE), start, due, List.of()));
            rings.add(Ring.of(Alarm.Kind.AFTER, due.plus(usualWait(start, due)), due, List.of(HEAD)));
        }
        if (rings.stream().noneMatch(ring -> ring.kind() == Alarm.Kind.LIMIT)) {
            // A limit that passes in silence would be a breach that nobody hears of.
            rings.add(Ring.of(Alarm.Kind.LIMIT, due, due, List.of(SUPERVISOR)));
        }
        return merged(rings);
    }

    /** The first ring at or after the moment; null when none is left. */
    static @Nullable Instant next(List<Ring> plan, Instant from) {
        return plan.stream()
                .map(Ring::at)
                .filter(at -> !at.isBefore(from))
                .findFirst()
                .orElse(null);
    }

    private static Ring ring(Moment moment, Instant start, Instant due, List<String> posts) {
        return switch (moment) {
            case Moment.BeforeLimit before ->
                Ring.of(
                        Alarm.Kind.BEFORE,
                        later(start, due.minus(Duration.ofMinutes(before.span().roughMinutes()))),
                        due,
                        posts);
            case Moment.AtShare share ->
                Ring.of(
                        Alarm.Kind.SHARE,
                        start.plus(Duration.between(start, due)
                                .multipliedBy(share.percent())
                                .dividedBy(100)),
                        due,
                        posts);
            case Moment.AtLimit _ -> Ring.of(Alarm.Kind.LIMIT, due, due, posts);
            case Moment.AfterLimit after ->
                Ring.of(
                        Alarm.Kind.AFTER,
                        due.plus(Duration.ofMinutes(after.span().roughMinutes())),
                        due,
                        posts);
        };
    }

    private static Duration usualWait(Instant start, Instant due) {
        Duration period = Duration.between(start, due);
        return period.compareTo(LONGEST_WAIT) < 0 ? period : LONGEST_WAIT;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Rings of one kind at one moment become one, for the posts of all of them. */
    private static List<Ring> merged(List<Ring> rings) {
        record Key(Alarm.Kind kind, Instant at) {}
        Map<Key, Ring> merged = new LinkedHashMap<>();
        for (Ring ring : rings) {
            merged.merge(new Key(ring.kind(), ring.at()), ring, Ring::and);
        }
        return merged.values().stream().sorted(Comparator.comparing(Ring::at)).toList();
    }
}
