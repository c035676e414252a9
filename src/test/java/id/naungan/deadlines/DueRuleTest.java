package id.naungan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.standards.Promise;
import id.naungan.standards.Span;
import id.naungan.standards.Span.Count;
import id.naungan.standards.Span.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DueRuleTest {
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private final DueRule rule = new DueRule(WITA, Set.of(LocalDate.of(2026, 12, 25))::contains);

    @Test
    void twenty_four_hours_run_across_midnight_and_sundays() {
        assertThat(after("2026-11-07T23:50", Span.hours(24))).isEqualTo(at("2026-11-08T23:50"));
    }

    @Test
    void a_hundred_and_twenty_minutes_run_across_midnight() {
        assertThat(after("2026-11-07T23:10", Span.minutes(120))).isEqualTo(at("2026-11-08T01:10"));
    }

    @Test
    void three_elapsed_days_run_across_the_end_of_the_month() {
        assertThat(after("2027-01-30T10:15", Span.days(3, Count.ELAPSED))).isEqualTo(at("2027-02-02T10:15"));
    }

    @Test
    void three_elapsed_days_count_the_leap_day_and_miss_it_in_other_years() {
        assertThat(after("2028-02-27T08:00", Span.days(3, Count.ELAPSED))).isEqualTo(at("2028-03-01T08:00"));
        assertThat(after("2027-02-27T08:00", Span.days(3, Count.ELAPSED))).isEqualTo(at("2027-03-02T08:00"));
    }

    @Test
    void days_to_the_end_of_the_day_end_just_before_midnight_of_the_last_day_however_early_they_began() {
        assertThat(after("2026-11-02T00:01", Span.days(3, Count.END_OF_DAY))).isEqualTo(at("2026-11-05T23:59:59"));
        assertThat(after("2026-11-02T23:59", Span.days(3, Count.END_OF_DAY))).isEqualTo(at("2026-11-05T23:59:59"));
    }

    @Test
    void working_days_pass_over_the_weekend_and_over_holidays() {
        assertThat(after("2026-11-05T09:00", Span.days(3, Count.WORKING_DAY))).isEqualTo(at("2026-11-10T23:59:59"));
        assertThat(after("2026-12-23T09:00", Span.days(3, Count.WORKING_DAY))).isEqualTo(at("2026-12-29T23:59:59"));
    }

    @Test
    void working_days_that_begin_on_a_sunday_begin_to_count_on_monday() {
        assertThat(after("2026-11-08T13:00", Span.days(1, Count.WORKING_DAY))).isEqualTo(at("2026-11-09T23:59:59"));
    }

    @Test
    void a_month_from_the_last_of_january_ends_with_february_also_in_a_leap_year() {
        assertThat(after("2027-01-31T09:00", new Span(1, Unit.MONTHS, Count.END_OF_DAY)))
                .isEqualTo(at("2027-02-28T23:59:59"));
        assertThat(after("2028-01-31T09:00", new Span(1, Unit.MONTHS, Count.END_OF_DAY)))
                .isEqualTo(at("2028-02-29T23:59:59"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"})
    void the_end_of_the_day_is_the_one_of_the_offices_zone(String zone) {
        DueRule here = new DueRule(ZoneId.of(zone), day -> false);
        Instant start =
                LocalDateTime.parse("2026-11-02T01:30").atZone(ZoneId.of(zone)).toInstant();
        assertThat(here.after(start, Span.days(1, Count.END_OF_DAY)))
                .isEqualTo(LocalDateTime.parse("2026-11-03T23:59:59")
                        .atZone(ZoneId.of(zone))
                        .toInstant());
    }

    @Test
    void one_instant_falls_on_different_days_in_west_and_east() {
        Instant start = Instant.parse("2026-11-02T16:30:00Z");
        assertThat(new DueRule(ZoneId.of("Asia/Jakarta"), day -> false).after(start, Span.days(1, Count.END_OF_DAY)))
                .isEqualTo(Instant.parse("2026-11-03T16:59:59Z"));
        assertThat(new DueRule(ZoneId.of("Asia/Jayapura"), day -> false).after(start, Span.days(1, Count.END_OF_DAY)))
                .isEqualTo(Instant.parse("2026-11-04T14:59:59Z"));
    }

    @Test
    void a_promise_between_two_limits_has_both() {
        var due =
                rule.of(new Promise.Between(Span.hours(24), Span.days(7, Count.ELAPSED), null), at("2026-11-02T10:00"));
        assertThat(due.least()).isEqualTo(at("2026-11-03T10:00"));
        assertThat(due.limit()).isEqualTo(at("2026-11-09T10:00"));
    }

    @Test
    void what_has_no_limit_has_at_most_a_review() {
        var resolved = rule.of(new Promise.UntilResolved(Span.days(30, Count.ELAPSED)), at("2026-11-02T10:00"));
        assertThat(resolved.limit()).isNull();
        assertThat(resolved.review()).isEqualTo(at("2026-12-02T10:00"));
        assertThat(rule.of(new Promise.AsSituationDemands(null), at("2026-11-02T10:00")))
                .isEqualTo(DueRule.Due.NEVER);
        assertThat(rule.of(new Promise.None(), at("2026-11-02T10:00"))).isEqualTo(DueRule.Due.NEVER);
    }

    private Instant after(String start, Span span) {
        return rule.after(at(start), span);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WITA).toInstant();
    }
}
