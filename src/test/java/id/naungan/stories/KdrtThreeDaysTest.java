package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.standards.Span;
import id.naungan.standards.Standard;
import id.naungan.standards.Standards;
import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** S4.27, "3 hari": the days are counted as the office decided and published, from Friday morning on. */
@NaunganTest
class KdrtThreeDaysTest {
    /** Friday 6 November 2026, 10.00 WITA. */
    private static final Instant FRIDAY = Instant.parse("2026-11-06T02:00:00Z");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Standards standards;

    @Autowired
    private TurnableClock clock;

    private Cast cast;

    @BeforeEach
    void an_office_on_a_friday() {
        cast = Cast.fresh(program);
        clock.turnTo(FRIDAY);
    }

    @Test
    @Shows("S4.27")
    void as_the_text_is_read_three_days_are_three_times_24_hours() {
        assertThat(caseUnder(Map.of())).contains("Sampai Senin, 9 Nov 2026 pukul 10.00 WITA");
    }

    @Test
    @Shows("S4.27")
    void an_office_that_counts_whole_days_has_until_the_end_of_the_third() {
        assertThat(caseUnder(counted(Span.Count.END_OF_DAY))).contains("Sampai Senin, 9 Nov 2026 pukul 23.59 WITA");
    }

    @Test
    @Shows("S4.27")
    void an_office_that_counts_working_days_passes_over_saturday_and_sunday() {
        assertThat(caseUnder(counted(Span.Count.WORKING_DAY))).contains("Sampai Rabu, 11 Nov 2026 pukul 23.59 WITA");
    }

    @Test
    @Shows("S4.27")
    void the_minute_after_the_third_day_is_late() {
        String at = opened(Map.of());
        clock.turnBy(Duration.ofDays(3).minusMinutes(1));
        assertThat(page(at)).contains("Sisa 1 menit");
        clock.turnBy(Duration.ofMinutes(2));
        assertThat(page(at)).contains("Lewat 1 menit");
    }

    private String caseUnder(Map<String, Standard.Choice> choices) {
        return page(opened(choices));
    }

    private String opened(Map<String, Standard.Choice> choices) {
        cast.within(() -> standards.adopt(cast.officeId(), "kdrt", choices, "Kepala UPTD", LocalDate.of(2026, 1, 1)));
        return new DirectWalk(program, cast).arrive(officer(), "Ibu Melati", "CLIENT");
    }

    private String page(String at) {
        return officer().get(at).text();
    }

    private Visitor officer() {
        return cast.as("INTAKE_OFFICER");
    }

    private static Map<String, Standard.Choice> counted(Span.Count count) {
        return Map.of("batas-layanan", Standard.Choice.of(Span.days(3, count)));
    }
}
