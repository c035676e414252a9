package id.naungan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.naungan.testing.Browser;
import id.naungan.testing.Evidence;
import id.naungan.testing.Visitor;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaving in a hurry: what the next person finds with the back button. */
class QuickExitTest extends ShellStory {
    /** Words by which somebody who looks over her shoulder would know. */
    private static final String TELLING =
            "(?i)kekerasan|korban|perempuan|\\banak|violence|victim|women|\\bPPA|Naungan|\\blapor|\\baman";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void after_a_quick_exit_the_back_button_shows_the_weather_only(boolean scripts) {
        try (Browser browser = scripts ? Browser.open(360) : Browser.withoutScripts(360)) {
            Page page = browser.go(at("/l/uji/formulir")).page();
            page.click("text=Langkah 2");
            page.setDefaultTimeout(5000);
            page.fill("textarea", "Ini rahasia saya");
            page.click(".n-exit");
            page.waitForURL(address -> address.startsWith("http://127.0.0.1"));
            assertThat(page.title()).isEqualTo("Cuaca");
            for (int step = 1; step <= 2; step++) {
                page.goBack();
                assertThat(page.content()).as("%s steps back", step).doesNotContain("Ceritakan", "rahasia");
            }
            for (int step = 1; step <= 2; step++) {
                page.goForward();
                assertThat(page.content()).as("%s steps forward", step).doesNotContain("Ceritakan", "rahasia");
            }
        }
        Evidence.note(
                "G14",
                "a form left by the button " + (scripts ? "with" : "without")
                        + " scripts: 2 steps back and 2 forward show nothing of it",
                "nothing of the form",
                true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/l/uji/formulir", "/l/uji/tidak-ada", "/s/tidak-ada"})
    void every_page_of_the_public_has_the_way_out_a_neutral_title_and_a_neutral_icon(String address) {
        Visitor visitor = new Visitor(port);
        Document page = Jsoup.parse(visitor.get(address).body());
        assertThat(page.select("a.n-exit[href=/keluar][rel~=noreferrer]"))
                .as(address)
                .hasSize(1);
        assertThat(page.title()).doesNotContainPattern(TELLING);
        String icon = page.select("link[rel=icon]").attr("href");
        assertThat(icon).startsWith("/assets/icon-");
        assertThat(visitor.once(icon).body()).doesNotContain("<text", "<title", "<desc");
        Evidence.note("G14", "way out, neutral title and neutral icon on " + address, "all three", true);
    }

    @Test
    void leaving_needs_no_script_no_session_and_no_form_and_names_no_page_that_was_left() {
        var left = new Visitor(port).once("/keluar");
        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(left.headers().firstValue("location").orElse("")).startsWith("http://127.0.0.1");
        ExactHeaders.check(left);
    }

    @Test
    void three_presses_of_shift_leave_too() {
        try (Browser browser = Browser.open(1280)) {
            Page page = browser.go(at("/l/uji/formulir")).page();
            for (int press = 0; press < 3; press++) {
                page.keyboard().press("Shift");
            }
            page.waitForURL(address -> address.startsWith("http://127.0.0.1"));
            assertThat(page.title()).isEqualTo("Cuaca");
            assertThat(browser.violations()).isEmpty();
            page.goBack();
            assertThat(page.content()).doesNotContain("Ceritakan");
        }
        Evidence.note(
                "G14",
                "3 presses of Shift leave the form, and the way back does not open it",
                "it does not open",
                true);
    }

    @Test
    void two_presses_of_shift_and_capital_letters_leave_nothing() {
        try (Browser browser = Browser.open(1280)) {
            Page page = browser.go(at("/l/uji/formulir")).page();
            page.keyboard().press("Shift");
            page.keyboard().press("Shift");
            page.keyboard().press("a");
            page.keyboard().press("Shift");
            assertThat(page.title()).isEqualTo("Formulir");
        }
    }

    @Test
    void a_public_form_is_kept_by_no_browser_and_carries_a_neutral_title() {
        var form = new Visitor(port).once("/l/uji/formulir");
        assertThat(form.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(form.body()).contains("<title>Formulir</title>").doesNotContain("og:");
    }

    @Test
    void built_files_are_packed_and_kept_for_a_year() throws IOException {
        var style = new Visitor(port).once(new Assets().address("public.css"));
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000", "immutable");
        assertThat(style.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_public_form_stays_within_the_weight_of_a_slow_phone() {
        try (Browser browser = Browser.open(360)) {
            var weight = browser.weigh(at("/l/uji/formulir"));
            assertThat(weight.get("Document")).isLessThan(10_000);
            assertThat(weight.get("Stylesheet")).isLessThan(20_000);
            assertThat(weight.get("Script")).isLessThan(6_000);
            assertThat(weight.get("total")).isLessThan(40_000);
            assertThat(weight.get("requests")).isLessThanOrEqualTo(5);
        }
    }
}
