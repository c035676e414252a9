package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.naungan.deadlines.DeadlinesHouse;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.RiskLevel;
import id.naungan.simfoni.SimfoniCase;
import id.naungan.testing.Browser;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The data officer's pages in Chromium: at a phone without scripts, with them, and in both languages. */
@NaunganTest
class SimfoniPagesInBrowserTest {
    private static final String COPY = "button[data-copy]";

    @Autowired
    private ApplicationContext program;

    @LocalServerPort
    private int port;

    private SimfoniCase house;

    @BeforeEach
    void a_case_that_is_one() {
        house = new SimfoniCase(program);
    }

    @Test
    void at_a_phone_without_scripts_each_value_stands_in_a_field_of_its_own_to_be_selected() {
        try (var clerk = Hands.of(Browser.withoutScripts(Browser.PHONE), port).signIn(house.cast, "DATA_OFFICER")) {
            Page page = opened(clerk);
            assertThat(page.locator(".n-sheet input[readonly]").count()).isGreaterThan(20);
            assertThat(page.locator(COPY + ":visible").count()).isZero();
            assertThat(page.locator("input[value='" + SimfoniCase.NAME + "']").isVisible())
                    .isTrue();
            clerk.browser().picture("simfoni-tanpa-skrip-360");
        }
    }

    @Test
    void with_scripts_a_press_copies_the_value_and_all_pages_are_sound() {
        try (var clerk = Hands.of(Browser.open(Browser.PHONE), port).signIn(house.cast, "DATA_OFFICER")) {
            Page page = opened(clerk);
            assertThat(page.locator(COPY + ":visible").count()).isGreaterThan(20);
            page.locator(COPY).first().click();
            // The clipboard answers in its own time.
            page.locator(COPY + ":has-text('Tersalin')").first().waitFor();
            clerk.downloadTo("/cetak", Path.of("target", "screens", "simfoni.pdf"));
            String sheet = page.url().replaceAll("^https?://[^/]+", "");
            for (String language : List.of("id", "en")) {
                clerk.open("/kerja").speak(language);
                new Looking(clerk, language)
                        .at("/kerja", sheet, "/simfoni", "/simfoni/padanan")
                        .atForms(house.at + "/simfoni", "/simfoni/berkas")
                        .nothingIsWrong();
            }
        }
    }

    @Test
    void the_compliance_of_a_month_is_sound_in_both_languages() {
        DeadlinesHouse office = new DeadlinesHouse(program);
        for (RiskLevel risk : RiskLevel.values()) {
            CaseId caseId = office.follow(office.invented, TurnableClock.START.minus(Duration.ofHours(60)));
            office.run(clocks -> clocks.triaged(office.actor(), caseId, DeadlinesHouse.risk(risk)));
        }
        try (var head = Hands.of(Browser.open(Browser.DESKTOP), port).signIn(office.cast, "UNIT_HEAD")) {
            for (String language : List.of("id", "en")) {
                head.open("/kerja").speak(language);
                new Looking(head, language).at("/kepatuhan").nothingIsWrong();
            }
        }
    }

    private Page opened(Hands clerk) {
        Page page = clerk.open(house.at + "/simfoni").page();
        page.locator("textarea[name=reason]").fill(SimfoniCase.WHY);
        page.waitForNavigation(() ->
                page.locator("form[action$='/lembar'] button[type=submit]").click());
        return page;
    }
}
