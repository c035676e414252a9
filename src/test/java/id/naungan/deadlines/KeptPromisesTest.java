package id.naungan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Achieved beside promised: counted at night, coarse, and silent below twenty cases. */
@NaunganTest
class KeptPromisesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    TurnableClock time;

    @Autowired
    KeptRound round;

    @Test
    void below_twenty_cases_nothing_is_told_and_from_twenty_on_the_share_and_the_median() {
        DeadlinesHouse house = new DeadlinesHouse(program);
        Instant start = time.instant();
        time.turnBy(Duration.ofHours(5));
        for (int i = 0; i < 19; i++) {
            met(house, start, i < 15 ? 40 : 130);
        }
        round.run();
        assertThat(page(house)).doesNotContain("12 bulan terakhir");

        met(house, start, 130);
        assertThat(page(house)).as("not before the night").doesNotContain("12 bulan terakhir");
        round.run();
        assertThat(page(house)).contains("sekitar 75% kasus tepat waktu", "Separuhnya selesai dalam sekitar 40 menit");

        time.turnBy(Duration.ofDays(366));
        round.run();
        assertThat(page(house)).doesNotContain("12 bulan terakhir");
    }

    @Test
    void all_and_none_are_said_only_where_they_are_true() {
        assertThat(KeptCounts.percent(199, 200)).isEqualTo(95);
        assertThat(KeptCounts.percent(200, 200)).isEqualTo(100);
        assertThat(KeptCounts.percent(1, 200)).isEqualTo(5);
        assertThat(KeptCounts.percent(0, 200)).isZero();
        assertThat(KeptCounts.percent(17, 20)).isEqualTo(85);
        assertThat(KeptCounts.coarse(Duration.ofMinutes(43))).isEqualTo(Duration.ofMinutes(45));
        assertThat(KeptCounts.coarse(Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(5));
        assertThat(KeptCounts.coarse(Duration.ofHours(27))).isEqualTo(Duration.ofHours(27));
        assertThat(KeptCounts.coarse(Duration.ofHours(60))).isEqualTo(Duration.ofDays(3));
    }

    private void met(DeadlinesHouse house, Instant start, int minutes) {
        var caseId = house.follow(house.crisis, start);
        house.record(caseId, "agreement.signed", start.plus(Duration.ofMinutes(minutes)));
    }

    private String page(DeadlinesHouse house) {
        return house.cast
                .stranger()
                .get("/k/" + house.cast.office().code() + "/l/a3")
                .text();
    }
}
