package id.naungan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Limits that follow the risk: provisional until the first triage, tighter at once, never looser by a later fall. */
@NaunganTest
class ClocksByRiskTest {
    private static final Instant NOW = TurnableClock.START;

    @Autowired
    ApplicationContext program;

    @Autowired
    TurnableClock time;

    DeadlinesHouse house;

    @BeforeEach
    void house() {
        house = new DeadlinesHouse(program);
    }

    @Test
    void until_the_first_triage_a_provisional_day_runs_from_information_received() {
        Instant heard = NOW.minus(Duration.ofHours(5));
        CaseClock clock = house.clock(house.follow(house.invented, heard), "R1");
        assertThat(clock.provisional()).isTrue();
        assertThat(clock.dueAt()).isEqualTo(heard.plus(Duration.ofHours(24)));
    }

    @Test
    void the_first_triage_sets_the_real_limit_from_the_same_start_and_says_why() {
        CaseId caseId = house.follow(house.invented, NOW);
        time.turnBy(Duration.ofHours(3));
        risk(caseId, RiskLevel.LOW);
        CaseClock clock = house.clock(caseId, "R1");
        assertThat(clock.provisional()).isFalse();
        assertThat(clock.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(72)));
        assertThat(changes(clock)).singleElement().satisfies(change -> {
            assertThat(change.why()).isEqualTo(LimitChange.Why.FIRST_TRIAGE);
            assertThat(change.from()).isEqualTo(NOW.plus(Duration.ofHours(24)));
            assertThat(change.to()).isEqualTo(NOW.plus(Duration.ofHours(72)));
            assertThat(change.risk()).isEqualTo(RiskLevel.LOW);
            assertThat(change.by()).isEqualTo("Dewi Maharsi");
        });
    }

    @Test
    void a_later_raise_recounts_from_the_same_start_even_when_that_is_already_past() {
        CaseId caseId = house.follow(house.invented, NOW);
        risk(caseId, RiskLevel.LOW);
        time.turnBy(Duration.ofHours(30));
        risk(caseId, RiskLevel.HIGH);
        CaseClock clock = house.clock(caseId, "R1");
        assertThat(clock.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(clock.isLate(time.instant())).isTrue();
        assertThat(changes(clock))
                .extracting(LimitChange::why)
                .containsExactly(LimitChange.Why.FIRST_TRIAGE, LimitChange.Why.RISK_RAISED);
    }

    @Test
    void a_later_fall_keeps_the_tighter_limit_and_a_small_raise_after_it_does_not_loosen_it() {
        CaseId caseId = house.follow(house.invented, NOW);
        risk(caseId, RiskLevel.HIGH);
        time.turnBy(Duration.ofHours(1));
        risk(caseId, RiskLevel.LOW);
        assertThat(house.clock(caseId, "R1").dueAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        time.turnBy(Duration.ofHours(1));
        risk(caseId, RiskLevel.MEDIUM);
        CaseClock clock = house.clock(caseId, "R1");
        assertThat(clock.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(changes(clock)).extracting(LimitChange::isKept).containsExactly(true, true, true);
        assertThat(changes(clock))
                .extracting(LimitChange::why)
                .containsExactly(
                        LimitChange.Why.FIRST_TRIAGE, LimitChange.Why.RISK_LOWERED, LimitChange.Why.RISK_RAISED);
    }

    @Test
    void the_same_risk_again_changes_nothing() {
        CaseId caseId = house.follow(house.invented, NOW);
        risk(caseId, RiskLevel.MEDIUM);
        risk(caseId, RiskLevel.MEDIUM);
        assertThat(changes(house.clock(caseId, "R1"))).hasSize(1);
    }

    @Test
    void high_risk_outreach_is_due_24_hours_after_the_information_and_met_by_the_meeting() {
        Instant heard = NOW.minus(Duration.ofHours(3));
        CaseId caseId = house.follow(house.founding("tebing-tinggi/penjangkauan.yaml", "penjangkauan"), heard);
        risk(caseId, RiskLevel.HIGH);
        assertThat(house.clock(caseId, "C1-C3").dueAt()).isEqualTo(heard.plus(Duration.ofHours(24)));
        house.record(caseId, "outreach.departed", NOW.minus(Duration.ofHours(1)));
        assertThat(house.clock(caseId, "C1-C3").isRunning()).isTrue();
        house.record(caseId, "outreach.met", NOW.minus(Duration.ofMinutes(10)));
        assertThat(house.clock(caseId, "C1-C3").metAt()).isEqualTo(NOW.minus(Duration.ofMinutes(10)));
    }

    @Test
    void medium_and_low_risk_outreach_are_due_after_48_and_72_hours() {
        var outreach = house.founding("tebing-tinggi/penjangkauan.yaml", "penjangkauan");
        CaseId medium = house.follow(outreach, NOW);
        CaseId low = house.follow(outreach, NOW);
        risk(medium, RiskLevel.MEDIUM);
        risk(low, RiskLevel.LOW);
        assertThat(house.clock(medium, "C1-C3").dueAt()).isEqualTo(NOW.plus(Duration.ofHours(48)));
        assertThat(house.clock(low, "C1-C3").dueAt()).isEqualTo(NOW.plus(Duration.ofHours(72)));
    }

    @Test
    void high_risk_ends_a_pause_at_once_and_its_time_counts_again() {
        CaseId caseId = house.follow(house.invented, NOW);
        risk(caseId, RiskLevel.LOW);
        CaseClock visit = house.clock(caseId, "R1");
        assertThat(pause(caseId, visit, "Klien sedang di luar daerah").isDone()).isTrue();
        time.turnBy(Duration.ofHours(40));
        risk(caseId, RiskLevel.HIGH);
        CaseClock raised = house.clock(caseId, "R1");
        assertThat(raised.isPaused()).isFalse();
        assertThat(raised.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
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
}
