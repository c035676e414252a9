package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.naungan.standards.Standards;
import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every page as it stands in Chromium: S3 at a phone with and without scripts, and each page in both languages and with faults. */
@NaunganTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesInBrowserTest {
    private static final List<String> LANGUAGES = List.of("id", "en");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Standards standards;

    @LocalServerPort
    private int port;

    private @Nullable Cast cast;
    private String file = "";
    private final List<String> letters = new ArrayList<>();

    @BeforeEach
    void an_office_that_promises_crisis_intervention() {
        if (cast != null) {
            return;
        }
        Cast fresh = Cast.fresh(program);
        fresh.within(() -> standards.adopt(
                fresh.officeId(), "intervensi-krisis", Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1)));
        fresh.signIn("UNIT_HEAD")
                .get("/kantor/kop-surat")
                .form("/kop-surat")
                .with("lineOne", "PEMERINTAH KABUPATEN RAWA TIRTA")
                .with("lineTwo", "UPTD PERLINDUNGAN PEREMPUAN DAN ANAK")
                .with("lineThree", "Jalan Contoh Nomor 1, Rawa Tirta")
                .with("place", "Rawa Tirta")
                .with("unitCode", "UPTD-PPA")
                .submit();
        cast = fresh;
    }

    @Test
    @Order(1)
    @Shows({"S3.2", "S3.4", "S3.5", "S3.6", "S3.7", "S3.8"})
    void the_crisis_path_runs_at_a_phone_with_scripts() {
        try (var walk = new CrisisAtThePhone(cast, port, true)) {
            String at = walk.arrival();
            walk.coverLetter(at);
            walk.untilSheCanTalk(at);
        }
    }

    @Test
    @Order(2)
    @Shows({"S3.2", "S3.4", "S3.5", "S3.6", "S3.7", "S3.8", "S3.9", "S3.11"})
    void the_crisis_path_runs_at_a_phone_without_scripts_to_the_proposed_end() {
        try (var walk = new CrisisAtThePhone(cast, port, false)) {
            file = walk.arrival();
            letters.add(walk.coverLetter(file));
            walk.untilSheCanTalk(file);
            walk.planned(file);
            letters.add(walk.agreed(file));
            letters.add(walk.proposed(file));
        }
    }

    @Test
    @Order(3)
    void the_arrival_is_reached_and_sent_by_keyboard_and_the_faults_are_read_first() {
        try (var officer = signedIn("INTAKE_OFFICER")) {
            Page page = officer.open("/krisis").page();
            List<String> stops = new ArrayList<>();
            do {
                page.keyboard().press("Tab");
                stops.add(String.valueOf(
                        page.evaluate("(e => e.id || e.getAttribute('name') || e.className)(document.activeElement)")));
            } while (!stops.getLast().equals("govuk-button") && stops.size() < 60);
            assertThat(stops.getFirst()).isEqualTo("govuk-skip-link");
            assertThat(stops)
                    .containsSubsequence("f-callName", "f-safe", "f-needs", "govuk-details__summary", "govuk-button");
            page.focus("#f-callName");
            page.keyboard().type("Ibu Kenanga");
            page.keyboard().press("Enter");
            page.waitForSelector("[data-errors]");
            assertThat(page.evaluate("document.activeElement.hasAttribute('data-errors')"))
                    .isEqualTo(true);
            assertThat(page.title()).startsWith("Galat: ").doesNotContain("Galat: Galat");
            assertThat(page.inputValue("#f-callName")).isEqualTo("Ibu Kenanga");
        }
    }

    @Test
    @Order(3)
    void the_places_of_a_head_fit_one_line_at_a_desk_and_a_phone_and_are_reached_by_keyboard() {
        try (var head = signedIn("UNIT_HEAD")) {
            Page page = head.open("/kerja").page();
            for (int width : new int[] {1280, 360, 320}) {
                page.setViewportSize(width, 800);
                assertThat(page.evaluate("new Set([...document.querySelectorAll('.n-nav a')]"
                                + ".filter(a => a.offsetParent).map(a => a.parentElement.offsetTop)).size"))
                        .as("lines at " + width)
                        .isEqualTo(1);
                assertThat(page.evaluate("[...document.querySelectorAll('.n-nav a')].filter(a => a.offsetParent)"
                                + ".filter(a => a.getBoundingClientRect().right > innerWidth).map(a => a.textContent)"))
                        .as("out of sight at " + width)
                        .isEqualTo(List.of());
            }
            page.focus(".n-nav__narrow a");
            page.keyboard().press("Enter");
            page.waitForURL("**/saya/menu");
            assertThat(head.text()).contains("Pengaturan", "Kop surat", "Plt. dan Plh.", "Akun saya");
            page.setViewportSize(1280, 800);
            head.open("/kerja").page().focus("details.n-attention > summary");
            page.keyboard().press("Enter");
            assertThat(page.isVisible("details.n-attention a")).isTrue();
        }
    }

    @Test
    @Order(3)
    void the_key_that_opens_the_search_can_be_switched_off_for_good() {
        try (var head = signedIn("UNIT_HEAD")) {
            Page page = head.open("/saya").page();
            page.keyboard().press("/");
            page.waitForURL("**/cari");
            head.open("/saya").press("/saya/pintasan");
            page.keyboard().press("/");
            assertThat(head.open("/kerja").page().getAttribute("body", "data-find"))
                    .isNull();
            page.keyboard().press("/");
            page.waitForTimeout(300);
            assertThat(head.path()).isEqualTo("/kerja");
        }
        try (var again = signedIn("UNIT_HEAD")) {
            assertThat(again.open("/kerja").page().getAttribute("body", "data-find"))
                    .isNull();
            again.open("/saya").press("/saya/pintasan");
            assertThat(again.page().getAttribute("body", "data-find")).isEqualTo("/cari");
        }
    }

    @Test
    @Order(4)
    void the_public_pages_are_sound_in_both_languages() {
        String office = "/k/" + cast.office().code();
        try (var anyone = Hands.of(Browser.open(Browser.PHONE), port)) {
            String service = serviceOf(anyone, office);
            for (String language : LANGUAGES) {
                String said = "?lang=" + language;
                new Looking(anyone, language)
                        .at("/" + said, office + said, service + said, "/masuk" + said)
                        .atNothing("/s/0000000000000000" + said)
                        .nothingIsWrong();
            }
        }
    }

    @Test
    @Order(5)
    void a_cold_visit_stays_within_the_budget() {
        try (var manager = signedIn("CASE_MANAGER")) {
            for (String path :
                    List.of("/kerja", "/krisis", file, file + "/linimasa", file + "/triase", letters.getFirst())) {
                Map<String, Long> weights = manager.browser().weigh(manager.address(path));
                assertThat(weights.get("Document")).as("HTML of " + path).isLessThanOrEqualTo(15_000);
                assertThat(weights.get("total")).as("all of " + path).isLessThanOrEqualTo(70_000);
                assertThat(weights.get("requests")).as("requests of " + path).isLessThanOrEqualTo(6);
            }
        }
        try (var anyone = Hands.of(Browser.open(Browser.PHONE), port)) {
            String office = "/k/" + cast.office().code();
            for (String path : List.of(office, serviceOf(anyone, office))) {
                Map<String, Long> weights = anyone.browser().weigh(anyone.address(path));
                assertThat(weights.get("Document")).as("HTML of " + path).isLessThanOrEqualTo(10_000);
                assertThat(weights.get("total")).as("all of " + path).isLessThanOrEqualTo(40_000);
                assertThat(weights.get("requests")).as("requests of " + path).isLessThanOrEqualTo(5);
            }
        }
    }

    private static String serviceOf(Hands anyone, String office) {
        return anyone.open(office).page().locator("main .n-card a").first().getAttribute("href");
    }

    private Hands signedIn(String post) {
        return Hands.of(Browser.open(Browser.DESKTOP), port).signIn(cast, post);
    }
}
