package id.naungan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.journal.Entry;
import id.naungan.journal.EventCode;
import id.naungan.journal.Journal;
import id.naungan.kernel.CaseId;
import id.naungan.standards.StandardVersionId;
import id.naungan.standards.Standards;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Clocks that wait for a step ticked by hand, in the founding standards whose rooms do not exist yet. */
@NaunganTest
class AttestedStepClocksTest {
    private static final Instant NOW = TurnableClock.START;
    private static final EventCode ATTESTED = () -> "step.attested";

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
    void a_stay_is_counted_from_entry_for_seven_days_until_the_return() {
        CaseId caseId = house.follow(adopted("rumah-aman"), NOW);
        time.turnBy(Duration.ofHours(30));
        attest(caseId, "L4");
        assertThat(house.as("CASE_MANAGER", () -> house.clocks().ofCase(caseId)))
                .extracting(CaseClock::code)
                .doesNotContain("C10");
        attest(caseId, "L5");
        Instant entry = NOW.plus(Duration.ofHours(30));
        assertThat(house.clock(caseId, "C10").startedAt()).isEqualTo(entry);
        assertThat(house.clock(caseId, "C10").dueAt()).isEqualTo(entry.plus(Duration.ofDays(7)));
        time.turnBy(Duration.ofDays(3));
        attest(caseId, "L7");
        assertThat(house.clock(caseId, "C10").metAt()).isEqualTo(entry.plus(Duration.ofDays(3)));
    }

    private void attest(CaseId caseId, String step) {
        house.as("CASE_MANAGER", () -> program.getBean(Journal.class)
                .record(
                        house.actor(),
                        caseId,
                        ATTESTED,
                        Entry.at(time.instant()).forStep(step)));
    }

    private StandardVersionId adopted(String code) {
        return house.cast
                .within(() -> program.getBean(Standards.class)
                        .adopt(house.cast.officeId(), code, Map.of(), "Wulan Ariyanti", LocalDate.of(2026, 1, 1)))
                .orThrow();
    }
}
