package id.naungan.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.deadlines.CaseClock;
import id.naungan.deadlines.DeadlinesHouse;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.RiskLevel;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the heads see of a month: limits by risk that were kept, missed and still run, and the missing reasons. */
@NaunganTest
class CompliancePageTest {
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
    void each_level_of_risk_says_how_many_were_due_kept_missed_and_still_run() {
        CaseId kept = triaged(NOW, RiskLevel.HIGH);
        CaseId missed = triaged(NOW, RiskLevel.HIGH);
        CaseId met = triaged(NOW, RiskLevel.HIGH);
        triaged(NOW, RiskLevel.MEDIUM);
        triaged(NOW, RiskLevel.LOW);
        house.follow(house.invented, NOW);
        time.turnBy(Duration.ofHours(24));
        stop(kept);
        time.turnBy(Duration.ofHours(2));
        stop(met);
        time.turnBy(Duration.ofHours(28));
        assertThat(row("Tinggi")).containsExactly("3", "1", "2", "0", "33% dari 3");
        assertThat(row("Sedang")).containsExactly("1", "0", "1", "0", "0% dari 1");
        assertThat(row("Rendah")).containsExactly("1", "0", "0", "1", "–");
        assertThat(row("Belum ditriase")).containsExactly("1", "0", "1", "0", "0% dari 1");
        explain(missed);
        var page = house.cast.as("CASE_SUPERVISOR").get("/kepatuhan");
        assertThat(page.text())
                .contains("Terlampaui tanpa alasan (Tinggi): 1", "Terlampaui tanpa alasan (Sedang): 1")
                .doesNotContain("Ambulans");
        assertThat(page.document().select("main a[href*=/batas/]").eachAttr("href"))
                .contains(clock(met).page())
                .doesNotContain(clock(missed).page());
    }

    @Test
    void the_data_officer_sees_the_numbers_and_no_link_to_a_case_and_others_see_nothing() {
        triaged(NOW, RiskLevel.HIGH);
        time.turnBy(Duration.ofHours(30));
        var page = house.cast.as("DATA_OFFICER").get("/kepatuhan");
        assertThat(page.text()).contains("Terlampaui tanpa alasan (Tinggi): 1");
        assertThat(page.document().select("main a[href^=/kasus]")).isEmpty();
        assertThat(house.cast.as("UNIT_HEAD").get("/kepatuhan").document().select("main a[href*=/batas/]"))
                .hasSize(1);
        for (String post : List.of("COMPANION", "CASE_MANAGER", "AGENCY_HEAD", "AUDITOR", "SYSTEM_ADMIN")) {
            assertThat(house.cast.as(post).get("/kepatuhan").status()).as(post).isEqualTo(404);
        }
    }

    @Test
    void a_month_begins_at_midnight_of_the_office() {
        // The office is in WITA, where December begins at 16.00 UTC; the limits lie a day after these moments.
        triaged(Instant.parse("2026-11-29T15:59:00Z"), RiskLevel.HIGH);
        triaged(Instant.parse("2026-11-29T16:00:00Z"), RiskLevel.HIGH);
        time.turnTo(Instant.parse("2026-12-02T00:00:00Z"));
        assertThat(row("Tinggi", "?bulan=2026-11").getFirst()).isEqualTo("1");
        assertThat(row("Tinggi", "?bulan=2026-12").getFirst()).isEqualTo("1");
        assertThat(row("Tinggi", "?bulan=bukan").getFirst()).isEqualTo("1");
        assertThat(house.cast
                        .as("CASE_SUPERVISOR")
                        .get("/kepatuhan?bulan=2026-10")
                        .text())
                .contains("Tidak ada batas yang jatuh pada bulan ini.");
    }

    @Test
    void it_says_so_in_english_too() {
        triaged(NOW, RiskLevel.HIGH);
        var page = house.cast.as("UNIT_HEAD").get("/kepatuhan?lang=en");
        assertThat(page.text())
                .contains("Monthly compliance", "High", "Running")
                .doesNotContain("??");
    }

    private CaseId triaged(Instant heard, RiskLevel risk) {
        time.turnTo(heard);
        CaseId caseId = house.follow(house.invented, heard);
        house.run(clocks -> clocks.triaged(house.actor(), caseId, DeadlinesHouse.risk(risk)));
        return caseId;
    }

    private void stop(CaseId caseId) {
        house.record(caseId, "case.assessed", time.instant());
    }

    private void explain(CaseId caseId) {
        house.cast
                .as("CASE_MANAGER")
                .get(clock(caseId).page())
                .form("/alasan")
                .with("reason", "Ambulans terlambat")
                .submit();
    }

    private CaseClock clock(CaseId caseId) {
        return house.clock(caseId, "R1");
    }

    private List<String> row(String risk) {
        return row(risk, "");
    }

    private List<String> row(String risk, String query) {
        return house.cast
                .as("CASE_SUPERVISOR")
                .get("/kepatuhan" + query)
                .document()
                .select("tr:has(th:contains(" + risk + ")) td")
                .eachText();
    }
}
