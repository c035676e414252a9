package id.naungan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.kernel.page.TypedDay;
import id.naungan.kernel.page.TypedMoment;
import id.naungan.testing.Browser;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** The frame and the form fields, looked at in Chromium on invented pages. */
class TagsTest {
    private static Gallery gallery;

    record Arrival(
            String called,
            String safe,
            List<String> needs,
            String agreed,
            String kind,
            TypedDay born,
            TypedMoment at,
            String note) {}

    @BeforeAll
    static void open() throws IOException {
        gallery = new Gallery();
    }

    @AfterAll
    static void close() {
        gallery.close();
    }

    @Test
    void a_case_page_is_sound_on_phone_and_desktop_in_both_languages() {
        Map<String, Object> model =
                Map.of("start", Gallery.NOW.minusSeconds(67_680), "due", Gallery.NOW.plusSeconds(18_720));
        try (Browser browser = Browser.open(Browser.PHONE)) {
            browser.go(gallery.show("gallery/file", model, true, "id")).assertSound("tags-file");
            browser.go(gallery.show("gallery/file", model, true, "en")).assertSound("tags-file-en");
            assertThat(browser.page().content())
                    .contains("5 hours 12 minutes left", "Sunday, 22 Nov 2026 at 13:40 WITA");
        }
    }

    @Test
    void a_form_is_sound_empty_and_with_faults() {
        try (Browser browser = Browser.open(Browser.PHONE)) {
            browser.go(gallery.show("gallery/arrival", form(false), true, "id")).assertSound("tags-form");
            browser.go(gallery.show("gallery/arrival", form(true), true, "id"));
            assertThat(browser.page().evaluate("document.activeElement.className"))
                    .isEqualTo("govuk-error-summary");
            browser.assertSound("tags-form-faults");
        }
    }

    @Test
    void a_public_page_is_sound() {
        try (Browser browser = Browser.open(Browser.PHONE)) {
            browser.go(gallery.show("gallery/standard", Map.of(), false, "id")).assertSound("tags-public");
            browser.page().keyboard().press("Tab");
            assertThat(browser.page().evaluate("document.activeElement.className"))
                    .isEqualTo("n-exit");
        }
    }

    @Test
    void a_form_with_faults_says_so_first_and_keeps_what_was_typed() {
        Document html = Jsoup.parse(gallery.draw("gallery/arrival", form(true), true, "id"));
        assertThat(html.title()).startsWith("Galat: ");
        assertThat(html.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#f-called", "#f-safe", "#f-at");
        assertThat(html.select("#f-called").attr("value")).isEqualTo("<b>M \"x\"</b>");
        assertThat(html.select("#f-called").attr("aria-describedby")).isEqualTo("f-called-hint f-called-error");
        assertThat(html.select("#f-at").attr("value")).isEqualTo("31");
        assertThat(html.select("input[name=needs][checked]").eachAttr("value")).containsExactly("medis");
        assertThat(html.select("form[action=/simpan] input[type=hidden]").eachAttr("name"))
                .containsExactly("_csrf", "_once", "_seen");
    }

    private static Map<String, Object> form(boolean wrong) {
        Arrival typed = wrong
                ? new Arrival(
                        "<b>M \"x\"</b>",
                        "no",
                        List.of("medis"),
                        null,
                        "a",
                        null,
                        new TypedMoment("31", "2", "2026", "9.10"),
                        "x")
                : new Arrival(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        TypedMoment.of(Gallery.NOW, ZoneId.of("Asia/Makassar")),
                        null);
        BindingResult faults = new BeanPropertyBindingResult(typed, "form");
        if (wrong) {
            faults.rejectValue("at", "typeMismatch");
            faults.rejectValue("safe", "NotNull");
            faults.rejectValue("called", "Size");
            faults.reject("shell.fault.unknown");
        }
        return Map.of("form", typed, BindingResult.MODEL_KEY_PREFIX + "form", faults);
    }
}
