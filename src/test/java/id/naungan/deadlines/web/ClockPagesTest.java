package id.naungan.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.deadlines.AlarmRound;
import id.naungan.deadlines.CaseClock;
import id.naungan.deadlines.DeadlinesHouse;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.RiskLevel;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@NaunganTest
class ClockPagesTest {
    private static final Instant NOW = TurnableClock.START;

    @Autowired
    ApplicationContext program;

    @Autowired
    TurnableClock time;

    @Autowired
    AlarmRound round;

    DeadlinesHouse house;

    @BeforeEach
    void house() {
        house = new DeadlinesHouse(program);
    }

    @Test
    @Shows("S3.17")
    void the_page_says_which_words_of_which_standard_the_limit_comes_from_and_how_they_are_read() {
        CaseClock clock = crisis();
        var page = house.cast.as("CASE_MANAGER").get(clock.page());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "Mengapa batas ini?",
                        "120 menit",
                        "S3.17, P2TP2A",
                        "Langkah mana yang termasuk",
                        "saat datang",
                        "Sisa 2 jam");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void the_page_is_complete_in_english() {
        CaseClock clock = crisis();
        var page = house.cast.as("CASE_MANAGER").get(clock.page() + "?lang=en");
        assertThat(page.text())
                .contains("Why this limit?", "120 minutes", "when she came")
                .doesNotContain("??");
    }

    @Test
    void a_missed_limit_asks_for_its_reason_and_shows_it_afterwards() {
        CaseClock clock = crisis();
        time.turnBy(Duration.ofMinutes(125));
        var page = house.cast.as("CASE_MANAGER").get(clock.page());
        assertThat(page.text()).contains("Lewat 5 menit", "Mengapa batas ini terlewati?");
        var empty = page.form("/alasan").with("reason", "  ").submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.document().select("#f-reason-error").text()).contains("Tuliskan alasannya");
        var long1 = page.form("/alasan").with("reason", "x".repeat(2001)).submit();
        assertThat(long1.status()).isEqualTo(422);
        assertThat(long1.document().select("textarea[name=reason]").val()).hasSize(2001);
        var done = long1.form("/alasan")
                .with("reason", "Ambulans <b>terlambat</b> datang")
                .submit();
        assertThat(done.path()).isEqualTo(clock.page());
        assertThat(done.text()).contains("Ambulans <b>terlambat</b> datang", "Dewi Maharsi", "Lewat 5 menit");
    }

    @Test
    void heads_outside_the_unit_see_the_limit_but_not_the_reason() {
        CaseClock clock = crisis();
        time.turnBy(Duration.ofMinutes(125));
        house.cast
                .as("CASE_MANAGER")
                .get(clock.page())
                .form("/alasan")
                .with("reason", "Ambulans terlambat")
                .submit();
        var page = house.cast.as("DIVISION_HEAD").get(clock.page());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("Ambulans").doesNotContain("Mengapa batas ini terlewati?");
    }

    @Test
    void a_stranger_to_the_case_and_a_foreign_clock_are_answered_as_if_there_were_none() {
        CaseClock clock = crisis();
        CaseClock other = crisis();
        assertThat(house.cast.as("COMPANION").get(clock.page()).status()).isEqualTo(404);
        assertThat(house.cast.as("SYSTEM_ADMIN").get(clock.page()).status()).isEqualTo(404);
        assertThat(new DeadlinesHouse(program)
                        .cast
                        .as("UNIT_HEAD")
                        .get(clock.page())
                        .status())
                .isEqualTo(404);
        var manager = house.cast.as("CASE_MANAGER");
        assertThat(manager.get("/kasus/" + clock.caseId() + "/batas/" + other.id())
                        .status())
                .isEqualTo(404);
        assertThat(manager.get("/kasus/" + clock.caseId() + "/batas/bukan-nomor")
                        .status())
                .isEqualTo(404);
        assertThat(manager.get("/kasus/1/batas/2").status()).isEqualTo(404);
    }

    @Test
    void a_change_of_risk_is_told_with_both_limits_and_the_reason() {
        CaseId caseId = house.follow(house.invented, NOW);
        house.run(clocks -> clocks.triaged(house.actor(), caseId, DeadlinesHouse.risk(RiskLevel.LOW)));
        house.run(clocks -> clocks.triaged(house.actor(), caseId, DeadlinesHouse.risk(RiskLevel.HIGH)));
        var page = house.cast.as("CASE_MANAGER").get(house.clock(caseId, "R1").page());
        assertThat(page.text())
                .contains(
                        "Risiko dinilai rendah: batas sebenarnya dihitung dari saat yang sama",
                        "Risiko naik menjadi tinggi: batas dihitung ulang dari saat yang sama");
    }

    @Test
    void a_clock_is_paused_and_let_run_on_through_its_page() {
        CaseId caseId = house.follow(house.invented, NOW);
        house.run(clocks -> clocks.triaged(house.actor(), caseId, DeadlinesHouse.risk(RiskLevel.LOW)));
        CaseClock clock = house.clock(caseId, "D3");
        var visitor = house.cast.as("CASE_MANAGER");
        assertThat(visitor.get(clock.page()).form("/jeda").submit().status()).isEqualTo(422);
        var paused = visitor.get(clock.page())
                .form("/jeda")
                .with("reason", "Klien di luar daerah")
                .submit();
        assertThat(paused.text()).contains("Dijeda");
        time.turnBy(Duration.ofMinutes(8));
        var resumed =
                house.cast.as("CASE_MANAGER").get(clock.page()).form("/lanjut").submit();
        assertThat(resumed.text()).contains("Jeda berakhir: batas bergeser");
    }

    @Test
    void at_high_risk_the_page_refuses_a_pause_and_keeps_what_was_typed() {
        CaseId caseId = house.follow(house.invented, NOW);
        house.run(clocks -> clocks.triaged(house.actor(), caseId, DeadlinesHouse.risk(RiskLevel.HIGH)));
        var page = house.cast
                .as("CASE_MANAGER")
                .get(house.clock(caseId, "D3").page())
                .form("/jeda")
                .with("reason", "cuti")
                .submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("tidak boleh dijeda");
        assertThat(page.document().select("textarea[name=reason]").val()).isEqualTo("cuti");
    }

    @Test
    void alarms_are_listed_for_her_and_put_aside_by_her() {
        CaseClock clock = crisis();
        time.turnBy(Duration.ofMinutes(121));
        round.run();
        var visitor = house.cast.as("CASE_SUPERVISOR");
        var page = visitor.get("/peringatan");
        assertThat(page.text())
                .contains("Batas tercapai", "Penanganan krisis", "Lewat 1 menit")
                .doesNotContain("??");
        assertThat(page.form("/dilihat").submit().text()).contains("Tidak ada peringatan untuk Anda");
        assertThat(visitor.get(clock.page()).text()).contains("Untuk petugas kasus ini, Supervisor kasus");
        assertThat(house.cast.as("SYSTEM_ADMIN").get("/peringatan").status()).isEqualTo(404);
    }

    private CaseClock crisis() {
        return house.clock(house.follow(house.crisis, NOW), "C7");
    }
}
