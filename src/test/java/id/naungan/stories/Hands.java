package id.naungan.stories;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One person of the cast at a browser: opens pages, types, ticks and presses, as a person would. */
final class Hands implements AutoCloseable {
    private final Browser browser;
    private final Page page;
    private final String origin;

    private Hands(Browser browser, String origin) {
        this.browser = browser;
        this.origin = origin;
        page = browser.page();
        page.setDefaultTimeout(20_000);
    }

    /** Nobody in particular, not signed in. */
    static Hands of(Browser browser, int port) {
        return new Hands(browser, "http://localhost:" + port);
    }

    Hands signIn(Cast cast, String post) {
        return open("/masuk")
                .fill("login", cast.login(post))
                .fill("password", Cast.PASSWORD)
                .press("/masuk");
    }

    Hands open(String path) {
        browser.go(origin + path);
        return this;
    }

    /** Opens a page. @return the status of the answer */
    int answer(String path) {
        return page.navigate(origin + path).status();
    }

    Hands fill(String field, String words) {
        page.fill("main [name='" + field + "']", words);
        return this;
    }

    Hands tick(String field, String value) {
        box(field, value).check();
        return this;
    }

    Hands untick(String field, String value) {
        box(field, value).uncheck();
        return this;
    }

    Hands choose(String field, String value) {
        page.selectOption("main select[name='" + field + "']", value);
        return this;
    }

    /** Opens the folded part in which the form with this address lies. */
    Hands unfold(String action) {
        page.click("main details:has(form[action$='" + action + "']) > summary");
        return this;
    }

    Hands press(String action) {
        page.click("main form[action$='" + action + "'] button[type=submit]");
        return this;
    }

    /** The switch at the foot of the page; it is kept with the account. */
    Hands speak(String language) {
        Locator other = page.locator("footer form[action='/bahasa'] button[value='" + language + "']");
        if (other.count() == 1) {
            other.click();
        }
        return this;
    }

    byte[] download(String end) {
        Download file = page.waitForDownload(() -> page.click("main a[href$='" + end + "']"));
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] downloadTo(String end, Path kept) {
        byte[] bytes = download(end);
        try {
            Files.createDirectories(kept.getParent());
            return Files.readAllBytes(Files.write(kept, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address(String path) {
        return origin + path;
    }

    /** The path shown in the address line. */
    String path() {
        return page.url().substring(origin.length());
    }

    String text() {
        return page.locator("main").innerText();
    }

    Browser browser() {
        return browser;
    }

    Page page() {
        return page;
    }

    @Override
    public void close() {
        browser.close();
    }

    private Locator box(String field, String value) {
        return page.locator("main input[name='" + field + "'][value='" + value + "']");
    }
}
