package id.naungan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Fuzz;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** What every posted text goes through, and the places to which a form may lead back. */
class TextsFuzzTest {
    @Test
    void nothing_unseen_is_left_in_any_text_and_a_clean_text_stays_as_it_is() {
        Fuzz.of(
                        "the cleaning of posted texts",
                        "Ia datang semalam.\nIa takut.",
                        "a\u0000b\u202Ec\uD800d",
                        "🙂👩‍👧 شكرا")
                .texts(70, typed -> {
                    String clean = SeenTexts.clean(typed);
                    assertThat(clean).isEqualTo(SeenTexts.clean(clean)).doesNotContain("\u0000", "\u202E", "\uFFFF");
                });
    }

    @Test
    void no_place_to_go_back_to_is_on_another_site() {
        Fuzz.of(
                        "the places to which a form leads back",
                        "/kerja",
                        "/kasus/0b0f3c1e?hal=2",
                        "//evil.example",
                        "/\\evil.example",
                        "/kasus/1/plan?x=%2F")
                .texts(60, typed -> {
                    isHere(LanguageSwitch.here(typed));
                    var request = new MockHttpServletRequest("POST", "/sesi/draf");
                    request.addParameter("_page", typed);
                    request.addParameter("_form", typed);
                    isHere(DraftKeeping.page(request));
                });
    }

    private static void isHere(String place) {
        assertThat(place).startsWith("/").doesNotStartWith("//").doesNotContain("\\", "\r", "\n");
        assertThat(URI.create("http://localhost")
                        .resolve(place.replace("%", "%25"))
                        .getHost())
                .isEqualTo("localhost");
    }
}
