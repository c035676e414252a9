package id.naungan.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the look at a page finds; without this an eye that has become blind would call every page sound. */
class BrowserTest {
    private static final String PAGE = """
            <!doctype html><html lang="id"><head><title>Contoh</title>
            <meta name="viewport" content="width=device-width">
            <style>body { color: #111; background: #fff } %s</style></head>
            <body><main><h1>Contoh</h1><p class="a">Teks <span>kecil</span></p>%s</main></body></html>
            """;

    @Test
    void a_sound_page_is_sound() {
        try (var browser = showing("", "")) {
            assertThatCode(() -> browser.assertSound("contoh")).doesNotThrowAnyException();
            assertThatCode(() -> browser.assertSoundInOtherWords("contoh")).doesNotThrowAnyException();
        }
    }

    @Test
    void a_picture_without_words_is_found_in_any_language() {
        try (var browser = showing("", "<img src='data:,' width='9' height='9'>")) {
            assertThatThrownBy(() -> browser.assertSound("contoh")).hasMessageContaining("image-alt");
            assertThatThrownBy(() -> browser.assertSoundInOtherWords("contoh")).hasMessageContaining("image-alt");
        }
    }

    @Test
    void pale_words_are_found() {
        found(".a { color: #ccc }", "color-contrast");
    }

    @Test
    void words_that_are_pale_at_the_width_of_a_phone_alone_are_found_there() {
        found("@media (max-width: 600px) { .a { color: #ccc } }", "at 360 px");
    }

    @Test
    void words_that_are_pale_or_there_at_the_width_of_a_desk_alone_are_found_there() {
        found("@media (min-width: 600px) { .a { color: #ccc } }", "at 1280 px");
        found("@media (min-width: 600px) { main { background: #333 } }", "at 1280 px");
        found("@media (min-width: 600px) { .a { background-image: none; background: #222 } }", "at 1280 px");
        found(".a { color: #ccc } @media (max-width: 600px) { .a { display: none } }", "at 1280 px");
        found(".a { color: #888; font-size: 30px } @media (min-width: 600px) { .a { font-size: 15px } }", "at 1280 px");
    }

    @Test
    void a_page_that_runs_over_the_edge_is_found() {
        try (var browser = showing("p { width: 500px }", "")) {
            assertThatThrownBy(() -> browser.assertSound("contoh")).hasMessageContaining("beyond 320");
            assertThatThrownBy(() -> browser.assertSoundInPassing("contoh")).hasMessageContaining("beyond 320");
            assertThatThrownBy(() -> browser.assertSoundInOtherWords("contoh")).hasMessageContaining("beyond 320");
        }
    }

    private static void found(String style, String where) {
        try (var browser = showing(style, "")) {
            for (int from : new int[] {Browser.DESKTOP, 320}) {
                browser.resize(from);
                assertThatThrownBy(() -> browser.assertSoundInPassing("contoh"))
                        .as(style)
                        .hasMessageContaining("color-contrast")
                        .hasMessageContaining(where);
            }
            assertThatThrownBy(() -> browser.assertSound("contoh"))
                    .as(style)
                    .hasMessageContaining("color-contrast")
                    .hasMessageContaining(where);
        }
    }

    private static Browser showing(String style, String more) {
        var browser = Browser.open(Browser.DESKTOP);
        browser.page().setContent(PAGE.formatted(style, more));
        return browser;
    }
}
