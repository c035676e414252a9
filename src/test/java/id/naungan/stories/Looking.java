package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** What holds for every page: language, words, weight, accessibility, width; and that an empty form is answered in kind. */
final class Looking {
    private static final int STAFF_HTML = 15_000;
    private static final int PUBLIC_HTML = 10_000;
    private static final Pattern RAW_KEY = Pattern.compile(
            "\\b(shell|access|journal|standards|persons|partners|deadlines|documents|casework|intake|referral|oversight|outreach|simfoni)\\.[a-z]+[.a-zA-Z_-]+\\b");
    private static final String EMPTY_FIRST_FORM = """
            () => {
                const form = document.querySelector('main form[data-once]');
                for (const e of form.elements) {
                    if (e.type === 'checkbox' || e.type === 'radio') e.checked = false;
                    else if (e.type !== 'hidden' && e.type !== 'submit') e.value = '';
                }
                HTMLFormElement.prototype.submit.call(form);
            }
            """;

    private final Hands hands;
    private final String language;
    private final List<String> wrong = new ArrayList<>();

    Looking(Hands hands, String language) {
        this.hands = hands;
        this.language = language;
    }

    Looking at(String... paths) {
        for (String path : paths) {
            keep(path, () -> {
                assertThat(hands.answer(path)).as("answer").isEqualTo(200);
                sound(path, "");
            });
        }
        return this;
    }

    /** Where nothing is to be found: the page that says so. */
    Looking atNothing(String path) {
        keep(path, () -> {
            assertThat(hands.answer(path)).as("answer").isEqualTo(404);
            sound(path, "");
        });
        return this;
    }

    /** The page, and what it says when its first form is sent empty. */
    Looking atForms(String... paths) {
        for (String path : paths) {
            at(path);
            keep(path + " sent empty", () -> {
                Page page = hands.page();
                page.waitForNavigation(() -> page.evaluate(EMPTY_FIRST_FORM));
                assertThat(page.locator("[data-errors]").count())
                        .as("lists of faults")
                        .isEqualTo(1);
                assertThat(page.evaluate("document.activeElement.hasAttribute('data-errors')"))
                        .as("the reader is at the faults")
                        .isEqualTo(true);
                sound(path, "-galat");
            });
        }
        return this;
    }

    /** All that is wrong, page by page, so that one run tells everything. */
    void nothingIsWrong() {
        assertThat(wrong).isEmpty();
    }

    private void keep(String where, Runnable look) {
        try {
            look.run();
        } catch (AssertionError | PlaywrightException e) {
            wrong.add(language + " " + where + ": " + e.getMessage());
        }
    }

    private void sound(String path, String state) {
        Page page = hands.page();
        String name = name(path) + state + (language.equals("id") ? "" : "-" + language);
        assertThat(page.getAttribute("html", "lang")).as("language of " + path).isEqualTo(language);
        assertThat(RAW_KEY.matcher(page.locator("body").innerText())
                        .results()
                        .map(found -> found.group())
                        .toList())
                .as("raw keys on " + path)
                .isEmpty();
        boolean staff = page.locator("body.n-staff").count() == 1;
        assertThat(packed(page.content()))
                .as("packed bytes of " + path)
                .isLessThanOrEqualTo(staff ? STAFF_HTML : PUBLIC_HTML);
        // One set of pictures is enough for the eye.
        if (language.equals("id")) {
            hands.browser().assertSoundInPassing(name);
        } else {
            hands.browser().assertSoundInOtherWords(name);
        }
    }

    private static String name(String path) {
        return "halaman"
                + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x")
                        .replaceAll("\\?.*", "")
                        .replaceAll("/+", "-");
    }

    private static int packed(String html) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
