package id.naungan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.journal.Journal;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.RiskLevel;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@NaunganTest
class CaseClocksTest {
    private static final Instant NOW = TurnableClock.START;

    @Autowired
    ApplicationContext program;

    @Autowired
    TurnableClock time;

    @Autowired
    Journal journal;

    DeadlinesHouse house;

    @BeforeEach
    void house() {
        house = new DeadlinesHouse(program);
    }

    @Test
    void a_crisis_is_due_120_minutes_after_arrival_and_not_after_typing() {
        Instant arrival = NOW.minus(Duration.ofMinutes(50));
        CaseClock clock = house.clock(house.follow(house.crisis, arrival), "C7");
        assertThat(clock.startedAt()).isEqualTo(arrival);
        assertThat(clock.dueAt()).isEqualTo(arrival.plus(Duration.ofMinutes(120)));
        assertThat(clock.remaining(NOW)).isEqualTo(Duration.ofMinutes(70));
    }

    @Test
    void the_clock_of_arrival_does_not_run_for_one_who_has_not_come() {
        CaseId caseId = house.open();
        house.run(clocks ->
                clocks.follow(house.actor(), caseId, house.crisis, "langsung", NOW, null, "/kasus/" + caseId));
        assertThat(house.as("CASE_MANAGER", () -> house.clocks().ofCase(caseId)))
                .isEmpty();
    }

    @Test
    void a_clock_shows_the_clause_it_comes_from() {
        CaseClock clock = house.clock(house.follow(house.crisis, NOW), "C7");
        var rule = house.as("CASE_MANAGER", () -> house.clocks().rule(clock));
        assertThat(rule.clause().text().id()).isEqualTo("120 menit");
        assertThat(rule.clause().source().label()).isEqualTo("S3.17");
        assertThat(rule.clause().readings()).isNotEmpty();
    }

    @Test
    void three_working_days_pass_over_the_weekend_and_over_the_offices_own_holiday() {
        house.cast.within(() -> {
            program.getBean(Holidays.class)
                    .add(
                            house.cast.officeId(),
                            new Holidays.Holiday(java.time.LocalDate.of(2026, 11, 4), "Hari jadi kabupaten", false));
            return true;
        });
        // Monday 2 November; Wednesday is a holiday, so the third working day is Friday.
        assertThat(house.clock(house.follow(house.invented, NOW), "W3").dueAt())
                .isEqualTo(Instant.parse("2026-11-06T15:59:59Z"));
    }

    @Test
    void where_the_standard_wants_a_reason_an_end_without_one_leaves_the_clock_running() {
        CaseId caseId = house.follow(house.crisis, NOW);
        house.record(caseId, "agreement.not-possible", NOW.plus(Duration.ofMinutes(5)));
        assertThat(house.clock(caseId, "C7").metAt()).isNull();
        house.explain(caseId, "agreement.not-possible", NOW.plus(Duration.ofMinutes(6)), "  ");
        assertThat(house.clock(caseId, "C7").metAt()).isNull();
        house.explain(caseId, "agreement.not-possible", NOW.plus(Duration.ofMinutes(9)), "Ia pulang bersama kakaknya");
        assertThat(house.clock(caseId, "C7").metAt()).isEqualTo(NOW.plus(Duration.ofMinutes(9)));
    }

    @Test
    void a_fact_stops_its_clock_at_the_moment_it_happened_however_late_it_is_typed() {
        CaseId caseId = house.follow(house.crisis, NOW);
        time.turnBy(Duration.ofHours(6));
        house.record(caseId, "agreement.signed", NOW.plus(Duration.ofMinutes(119)));
        CaseClock clock = house.clock(caseId, "C7");
        assertThat(clock.metAt()).isEqualTo(NOW.plus(Duration.ofMinutes(119)));
        assertThat(clock.metEvent()).isEqualTo("agreement.signed");
        assertThat(clock.isLate(time.instant())).isFalse();
    }

    @Test
    void a_fact_after_the_limit_stops_the_clock_and_the_breach_stays() {
        CaseId caseId = house.follow(house.crisis, NOW);
        time.turnBy(Duration.ofHours(6));
        house.record(caseId, "agreement.signed", NOW.plus(Duration.ofMinutes(121)));
        assertThat(house.clock(caseId, "C7").isLate(time.instant())).isTrue();
    }

    @Test
    void a_fact_that_the_standard_does_not_name_stops_nothing() {
        CaseId caseId = house.follow(house.crisis, NOW);
        house.record(caseId, "case.planned", NOW);
        assertThat(house.clock(caseId, "C7").isRunning()).isTrue();
    }

    @Test
    void a_clock_of_an_event_starts_when_that_happened_with_its_shortest_and_its_longest_time() {
        CaseId caseId = house.follow(house.invented, NOW.minus(Duration.ofDays(1)));
        house.record(caseId, "case.triaged", NOW.minus(Duration.ofHours(2)));
        CaseClock stay = house.clock(caseId, "S1");
        assertThat(stay.startedAt()).isEqualTo(NOW.minus(Duration.ofHours(2)));
        assertThat(stay.leastAt()).isEqualTo(stay.startedAt().plus(Duration.ofHours(24)));
        assertThat(stay.dueAt()).isEqualTo(stay.startedAt().plus(Duration.ofDays(7)));
    }

    @Test
    void the_event_again_does_not_start_a_second_clock_while_one_runs() {
        CaseId caseId = house.follow(house.invented, NOW.minus(Duration.ofDays(1)));
        house.record(caseId, "case.triaged", NOW.minus(Duration.ofHours(2)));
        house.record(caseId, "case.triaged", NOW);
        assertThat(house.as("CASE_MANAGER", () -> house.clocks().ofCase(caseId)))
                .filteredOn(clock -> clock.code().equals("S1"))
                .hasSize(1);
    }

    @Test
    void facts_typed_in_the_wrong_order_still_stop_the_clock() {
        CaseId caseId = house.follow(house.invented, NOW.minus(Duration.ofDays(3)));
        house.record(caseId, "case.closed", NOW.minus(Duration.ofHours(1)));
        house.record(caseId, "case.triaged", NOW.minus(Duration.ofHours(2)));
        assertThat(house.clock(caseId, "S1").metAt()).isEqualTo(NOW.minus(Duration.ofHours(1)));
    }

    @Test
    void a_stay_in_the_shelter_runs_from_the_attested_entry_for_one_to_seven_days() {
        CaseId caseId =
                house.follow(house.founding("dp3a/rumah-aman.yaml", "rumah-aman"), NOW.minus(Duration.ofDays(1)));
        house.attest(caseId, "L5", NOW.minus(Duration.ofHours(1)));
        CaseClock stay = house.clock(caseId, "C10");
        assertThat(stay.startedAt()).isEqualTo(NOW.minus(Duration.ofHours(1)));
        assertThat(stay.leastAt()).isEqualTo(stay.startedAt().plus(Duration.ofHours(24)));
        assertThat(stay.dueAt()).isEqualTo(stay.startedAt().plus(Duration.ofDays(7)));
    }

    @Test
    void the_kdrt_service_is_due_after_three_days_and_accompaniment_has_no_limit() {
        CaseId kdrt = house.follow(house.founding("ogan-ilir/kdrt.yaml", "kdrt"), NOW);
        assertThat(house.clock(kdrt, "C8").dueAt()).isEqualTo(NOW.plus(Duration.ofDays(3)));
        CaseId along = house.follow(house.founding("pendampingan-perempuan/pendampingan.yaml", "pendampingan"), NOW);
        assertThat(house.clock(along, "C18").dueAt()).isNull();
    }

    @Test
    void what_has_no_limit_is_never_late_and_has_a_review() {
        CaseClock clock = house.clock(house.follow(house.invented, NOW), "U1");
        assertThat(clock.dueAt()).isNull();
        assertThat(clock.reviewAt()).isEqualTo(NOW.plus(Duration.ofDays(30)));
        assertThat(clock.isLate(NOW.plus(Duration.ofDays(3000)))).isFalse();
    }

    @Test
    void following_the_same_standard_twice_starts_its_clocks_once() {
        CaseId caseId = house.follow(house.crisis, NOW);
        house.run(
                clocks -> clocks.follow(house.actor(), caseId, house.crisis, "langsung", NOW, NOW, "/kasus/" + caseId));
        assertThat(house.as("CASE_MANAGER", () -> house.clocks().ofCase(caseId)))
                .hasSize(1);
    }

    @Test
    void a_pause_moves_the_limit_by_its_length() {
        CaseId caseId = house.follow(house.invented, NOW);
        risk(caseId, RiskLevel.LOW);
        CaseClock clock = house.clock(caseId, "D3");
        time.turnBy(Duration.ofHours(5));
        assertThat(pause(caseId, clock, "Klien sedang di luar daerah").isDone()).isTrue();
        time.turnBy(Duration.ofDays(10));
        assertThat(house.clock(caseId, "D3").isLate(time.instant())).isFalse();
        house.run(clocks -> clocks.resume(house.actor(), caseId, clock.id()).orThrow());
        CaseClock resumed = house.clock(caseId, "D3");
        assertThat(resumed.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(13)));
        assertThat(changes(resumed)).extracting(LimitChange::why).containsExactly(LimitChange.Why.RESUMED);
    }

    @Test
    void nothing_pauses_where_the_standard_does_not_allow_it_nor_at_high_risk_nor_without_a_reason() {
        CaseId caseId = house.follow(house.invented, NOW);
        CaseClock working = house.clock(caseId, "W3");
        CaseClock days = house.clock(caseId, "D3");
        risk(caseId, RiskLevel.LOW);
        assertThat(pause(caseId, working, "cuti")).isEqualTo(Outcome.refused(CannotChangeClock.NOT_PAUSABLE));
        assertThat(pause(caseId, days, "  ")).isEqualTo(Outcome.refused(CannotChangeClock.REASON_MISSING));
        risk(caseId, RiskLevel.HIGH);
        assertThat(pause(caseId, days, "cuti")).isEqualTo(Outcome.refused(CannotChangeClock.HIGH_RISK));
    }

    @Test
    void a_breach_asks_for_its_reason_keeps_it_sealed_in_the_journal_and_stays_a_breach() {
        CaseId caseId = house.follow(house.crisis, NOW);
        CaseClock clock = house.clock(caseId, "C7");
        assertThat(explain(caseId, clock, "tidak perlu")).isEqualTo(Outcome.refused(CannotChangeClock.NOT_LATE));
        time.turnBy(Duration.ofHours(3));
        assertThat(house.clock(caseId, "C7").isBreachUnexplained(time.instant()))
                .isTrue();
        assertThat(explain(caseId, clock, " ")).isEqualTo(Outcome.refused(CannotChangeClock.REASON_MISSING));
        assertThat(explain(caseId, clock, "Ambulans terlambat").isDone()).isTrue();
        CaseClock explained = house.clock(caseId, "C7");
        assertThat(explained.isLate(time.instant())).isTrue();
        assertThat(explained.isBreachUnexplained(time.instant())).isFalse();
        assertThat(house.as("CASE_MANAGER", () -> journal.timeline(house.actor(), caseId)))
                .anySatisfy(told -> assertThat(told.words()).isEqualTo("Ambulans terlambat"));
    }

    @Test
    void the_worklist_has_what_is_overdue_and_what_falls_due_today_page_by_page() {
        CaseId late = house.follow(house.crisis, NOW.minus(Duration.ofHours(5)));
        CaseId later = house.follow(house.crisis, NOW.minus(Duration.ofHours(4)));
        CaseId today = house.follow(house.crisis, NOW);
        house.follow(house.invented, NOW);
        assertThat(overdue("access.own_case", null, 50))
                .extracting(CaseClock::caseId)
                .containsExactly(late, later);
        assertThat(overdue("access.own_case", null, 1))
                .extracting(CaseClock::caseId)
                .containsExactly(late);
        CaseClock last = overdue("access.own_case", null, 1).getFirst();
        assertThat(overdue("access.own_case", new CaseClocks.After(last.dueAt(), last.id()), 50))
                .extracting(CaseClock::caseId)
                .containsExactly(later);
        assertThat(overdue("access.no_case", null, 50)).isEmpty();
        assertThat(overdue("access.unit_case", null, 50)).hasSize(2);
        var due = house.as("CASE_MANAGER", () -> house.clocks().dueToday(house.actor(), "access.own_case", null, 50));
        assertThat(due).extracting(CaseClock::caseId).containsExactly(today);
        assertThat(house.as("CASE_MANAGER", () -> house.clocks().overdueCount(house.actor(), "access.own_case")))
                .isEqualTo(2);
        assertThat(house.as("CASE_MANAGER", () -> house.clocks().dueTodayCount(house.actor(), "access.own_case")))
                .isEqualTo(1);
        assertThat(house.as("COMPANION", () -> house.clocks()
                        .overdue(house.cast.actor("COMPANION"), "access.own_case", null, 50)))
                .isEmpty();
        assertThatThrownBy(() -> overdue("access.case_file", null, 50)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_paused_clock_is_in_no_list() {
        CaseId caseId = house.follow(house.invented, NOW.minus(Duration.ofDays(2)));
        risk(caseId, RiskLevel.LOW);
        pause(caseId, house.clock(caseId, "D3"), "Klien di luar daerah").orThrow();
        time.turnBy(Duration.ofDays(3));
        assertThat(overdue("access.own_case", null, 50))
                .extracting(CaseClock::code)
                .doesNotContain("D3");
    }

    private java.util.List<CaseClock> overdue(String view, CaseClocks.After after, int most) {
        return house.as("CASE_MANAGER", () -> house.clocks().overdue(house.actor(), view, after, most));
    }

    private void risk(CaseId caseId, RiskLevel risk) {
        house.run(clocks -> clocks.triaged(house.actor(), caseId, DeadlinesHouse.risk(risk)));
    }

    private java.util.List<LimitChange> changes(CaseClock clock) {
        return house.as("CASE_MANAGER", () -> house.clocks().changes(clock));
    }

    private Outcome<CaseClock> pause(CaseId caseId, CaseClock clock, String reason) {
        return house.as("CASE_MANAGER", () -> house.clocks().pause(house.actor(), caseId, clock.id(), reason));
    }

    private Outcome<CaseClock> explain(CaseId caseId, CaseClock clock, String reason) {
        return house.as("CASE_MANAGER", () -> house.clocks().explainBreach(house.actor(), caseId, clock.id(), reason));
    }
}
