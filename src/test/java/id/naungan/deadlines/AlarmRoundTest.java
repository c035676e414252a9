package id.naungan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.access.OfficeScope;
import id.naungan.kernel.CaseId;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@NaunganTest
@RecordApplicationEvents
class AlarmRoundTest {
    private static final Instant NOW = TurnableClock.START;

    @Autowired
    ApplicationContext program;

    @Autowired
    TurnableClock time;

    @Autowired
    AlarmRound round;

    @Autowired
    Alarms alarms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    DeadlinesHouse house;

    @BeforeEach
    void house() {
        house = new DeadlinesHouse(program);
    }

    @Test
    void worker_supervisor_and_head_are_told_in_turn() {
        CaseId caseId = house.follow(house.crisis, NOW);
        ringAt(Duration.ofMinutes(89));
        assertThat(history(caseId, "C7")).isEmpty();
        ringAt(Duration.ofMinutes(90));
        assertThat(unread("CASE_MANAGER")).isEqualTo(List.of(Alarm.Kind.BEFORE));
        assertThat(unread("CASE_SUPERVISOR")).isEmpty();
        ringAt(Duration.ofMinutes(120));
        assertThat(unread("CASE_MANAGER")).containsExactlyInAnyOrder(Alarm.Kind.BEFORE, Alarm.Kind.LIMIT);
        assertThat(unread("CASE_SUPERVISOR")).isEqualTo(List.of(Alarm.Kind.LIMIT));
        assertThat(unread("UNIT_HEAD")).isEmpty();
        ringAt(Duration.ofMinutes(150));
        assertThat(unread("UNIT_HEAD")).isEqualTo(List.of(Alarm.Kind.AFTER));
        assertThat(history(caseId, "C7"))
                .extracting(Alarm::kind)
                .containsExactly(Alarm.Kind.BEFORE, Alarm.Kind.LIMIT, Alarm.Kind.AFTER);
    }

    @Test
    void a_standard_without_warnings_rings_at_three_quarters_at_the_limit_and_a_day_later() {
        CaseId caseId = house.follow(house.invented, NOW);
        ringAt(Duration.ofDays(10));
        assertThat(history(caseId, "D3"))
                .extracting(Alarm::kind)
                .containsExactly(Alarm.Kind.SHARE, Alarm.Kind.LIMIT, Alarm.Kind.AFTER);
        assertThat(history(caseId, "D3"))
                .extracting(Alarm::ringAt)
                .containsExactly(
                        NOW.plus(Duration.ofHours(54)), NOW.plus(Duration.ofHours(72)), NOW.plus(Duration.ofHours(96)));
    }

    @Test
    void a_machine_that_was_off_over_the_limit_rings_everything_once_with_its_true_time() {
        CaseId caseId = house.follow(house.crisis, NOW);
        ringAt(Duration.ofHours(30));
        ringAt(Duration.ofHours(31));
        assertThat(history(caseId, "C7"))
                .extracting(Alarm::ringAt)
                .containsExactly(
                        NOW.plus(Duration.ofMinutes(90)),
                        NOW.plus(Duration.ofMinutes(120)),
                        NOW.plus(Duration.ofMinutes(150)));
        assertThat(history(caseId, "C7")).extracting(Alarm::raisedAt).containsOnly(NOW.plus(Duration.ofHours(30)));
    }

    @Test
    void information_typed_days_late_rings_at_once() {
        house.follow(house.crisis, NOW.minus(Duration.ofDays(2)));
        ringAt(Duration.ZERO);
        assertThat(unread("UNIT_HEAD")).isEqualTo(List.of(Alarm.Kind.AFTER));
    }

    @Test
    void a_clock_met_in_time_rings_no_more_and_its_alarms_leave_the_inbox() {
        CaseId caseId = house.follow(house.crisis, NOW);
        ringAt(Duration.ofMinutes(90));
        house.record(caseId, "agreement.signed", NOW.plus(Duration.ofMinutes(100)));
        ringAt(Duration.ofHours(5));
        assertThat(history(caseId, "C7")).hasSize(1);
        assertThat(unread("CASE_MANAGER")).isEmpty();
    }

    @Test
    void a_clock_met_late_before_the_round_came_still_rings_what_was_due_until_then() {
        CaseId caseId = house.follow(house.crisis, NOW);
        time.turnBy(Duration.ofMinutes(140));
        house.record(caseId, "agreement.signed", NOW.plus(Duration.ofMinutes(140)));
        ringAt(Duration.ofHours(5));
        assertThat(history(caseId, "C7")).extracting(Alarm::kind).containsExactly(Alarm.Kind.BEFORE, Alarm.Kind.LIMIT);
    }

    @Test
    void a_paused_clock_is_silent_and_rings_by_its_moved_limit() {
        CaseId caseId = house.follow(house.invented, NOW);
        CaseClock days = house.clock(caseId, "D3");
        house.run(clocks -> {
            clocks.triaged(house.actor(), caseId, DeadlinesHouse.risk(id.naungan.kernel.RiskLevel.LOW));
            clocks.pause(house.actor(), caseId, days.id(), "Klien di luar daerah")
                    .orThrow();
        });
        ringAt(Duration.ofDays(5));
        assertThat(history(caseId, "D3")).isEmpty();
        house.run(clocks -> clocks.resume(house.actor(), caseId, days.id()).orThrow());
        ringAt(Duration.ofDays(8));
        assertThat(history(caseId, "D3")).extracting(Alarm::ringAt).contains(NOW.plus(Duration.ofDays(8)));
    }

    @Test
    void a_raised_risk_rings_by_the_tighter_limit() {
        CaseId caseId = house.follow(house.invented, NOW);
        house.run(
                clocks -> clocks.triaged(house.actor(), caseId, DeadlinesHouse.risk(id.naungan.kernel.RiskLevel.LOW)));
        ringAt(Duration.ofHours(30));
        assertThat(history(caseId, "R1")).isEmpty();
        house.run(
                clocks -> clocks.triaged(house.actor(), caseId, DeadlinesHouse.risk(id.naungan.kernel.RiskLevel.HIGH)));
        ringAt(Duration.ofHours(30));
        assertThat(history(caseId, "R1")).extracting(Alarm::kind).containsExactly(Alarm.Kind.SHARE, Alarm.Kind.LIMIT);
    }

    @Test
    void a_review_comes_again_and_again_and_the_missed_ones_are_written_too() {
        CaseId caseId = house.follow(house.invented, NOW);
        ringAt(Duration.ofDays(95));
        assertThat(history(caseId, "U1"))
                .extracting(Alarm::ringAt)
                .containsExactly(
                        NOW.plus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(60)), NOW.plus(Duration.ofDays(90)));
        assertThat(house.clock(caseId, "U1").reviewAt()).isEqualTo(NOW.plus(Duration.ofDays(120)));
        ringAt(Duration.ofDays(121));
        assertThat(history(caseId, "U1")).hasSize(4);
    }

    @Test
    void two_nodes_at_once_ring_each_alarm_once_and_announce_each_miss_once() throws Exception {
        for (int i = 0; i < 150; i++) {
            house.follow(house.crisis, NOW);
        }
        time.turnBy(Duration.ofHours(3));
        CyclicBarrier together = new CyclicBarrier(2);
        var batch = program.getBean(AlarmBatch.class);
        var turn =
                new AlarmBatch.Turn(house.cast.officeId(), house.cast.office().zone(), time.instant());
        Callable<Integer> node = () -> {
            together.await();
            int all = 0;
            for (int taken = 1; taken > 0; all += taken) {
                taken = OfficeScope.call(turn.office(), null, () -> batch.ring(turn));
            }
            return all;
        };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            int rung = 0;
            for (var done : nodes.invokeAll(List.of(node, node))) {
                rung += done.get();
            }
            assertThat(rung).isEqualTo(150);
        }
        assertThat(count("select count(*) from deadlines.alarm")).isEqualTo(450);
        assertThat(count("select count(distinct (clock_id, kind)) from deadlines.alarm"))
                .isEqualTo(450);
        assertThat(events.stream(DeadlineMissed.class)
                        .map(DeadlineMissed::clock)
                        .distinct()
                        .count())
                .isEqualTo(events.stream(DeadlineMissed.class).count());
    }

    @Test
    void a_missed_limit_is_announced_once() {
        CaseId caseId = house.follow(house.crisis, NOW);
        ringAt(Duration.ofMinutes(121));
        ringAt(Duration.ofMinutes(122));
        assertThat(events.stream(DeadlineMissed.class)
                        .filter(missed -> missed.caseId().equals(caseId)))
                .singleElement()
                .satisfies(missed -> assertThat(missed.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(120))));
    }

    @Test
    void a_round_that_died_before_its_commit_rings_again_whole() {
        CaseId caseId = house.follow(house.crisis, NOW);
        time.turnBy(Duration.ofHours(3));
        var batch = program.getBean(AlarmBatch.class);
        assertThatThrownBy(() -> house.cast.within(() -> {
                    batch.ring(new AlarmBatch.Turn(
                            house.cast.officeId(), house.cast.office().zone(), time.instant()));
                    throw new IllegalStateException("the machine dies here");
                }))
                .hasMessage("the machine dies here");
        assertThat(history(caseId, "C7")).isEmpty();
        round.run();
        assertThat(history(caseId, "C7")).hasSize(3);
    }

    @Test
    void what_somebody_has_seen_leaves_her_inbox_and_stays_in_others_and_in_the_history() {
        CaseId caseId = house.follow(house.crisis, NOW);
        ringAt(Duration.ofMinutes(120));
        house.as("CASE_SUPERVISOR", () -> {
            var supervisor = house.cast.actor("CASE_SUPERVISOR");
            alarms.seen(
                    supervisor,
                    alarms.unread(supervisor, 10).stream().map(Alarm::id).toList());
            return true;
        });
        assertThat(unread("CASE_SUPERVISOR")).isEmpty();
        assertThat(unread("CASE_MANAGER")).isNotEmpty();
        assertThat(history(caseId, "C7")).hasSize(2);
    }

    @Test
    void nobody_hears_of_a_case_that_the_door_would_not_open_to_her() {
        house.follow(house.crisis, NOW);
        ringAt(Duration.ofHours(3));
        assertThat(unread("COMPANION")).isEmpty();
        assertThat(unread("DATA_OFFICER")).isEmpty();
    }

    /** Rings for all offices of the shared database, other tests' too. */
    private void ringAt(Duration afterStart) {
        time.turnTo(NOW.plus(afterStart));
        round.run();
    }

    private List<Alarm.Kind> unread(String key) {
        return house.as(key, () -> alarms.unread(house.cast.actor(key), 50)).stream()
                .map(Alarm::kind)
                .toList();
    }

    private List<Alarm> history(CaseId caseId, String code) {
        CaseClock clock = house.clock(caseId, code);
        return house.as("CASE_MANAGER", () -> alarms.of(clock));
    }

    private long count(String sql) {
        return house.cast.within(() -> jdbc.sql(sql).query(Long.class).single());
    }
}
