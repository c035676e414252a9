package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.naungan.standards.Standards;
import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** S3 at a phone: the arrival as the officer at the counter sees it, with and without scripts. */
@NaunganTest
class CrisisInBrowserTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private Standards standards;

    @LocalServerPort
    private int port;

    private Cast cast;

    @BeforeEach
    void an_office_that_promises_crisis_intervention() {
        cast = Cast.fresh(program);
        cast.within(() -> standards.adopt(cast.officeId(), "intervensi-krisis", Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1)));
    }

    @Test
    void every_page_from_sign_in_to_the_case_is_sound() {
        try (Browser browser = Browser.open(Browser.PHONE)) {
            Page page = browser.go(at("/masuk")).page();
            page.setDefaultTimeout(10_000);
            browser.assertSound("masuk");
            signIn(page);
            browser.assertSound("kerja-kosong");
            browser.go(at("/krisis")).assertSound("krisis");
            page.click("main form[action='/krisis'] button[type=submit]");
            assertThat(page.title()).startsWith("Galat: ").doesNotContain("Galat: Galat");
            browser.assertSound("krisis-galat");
            arrive(page);
            assertThat(page.content()).containsPattern("PPA-26-[0-9A-Z]{5}");
            browser.assertSound("krisis-papan");
            browser.go(at("/kerja")).assertSound("kerja");
            browser.go(at("/kasus")).assertSound("kasus");
            page.click("main table a");
            browser.assertSound("kasus-satu");
            String file = page.url();
            browser.go(file + "/linimasa").assertSound("linimasa");
            page.click("form[action='/bahasa'] button");
            browser.go(file).assertSound("kasus-satu-en");
        }
    }

    @Test
    void the_arrival_needs_no_script() {
        try (Browser browser = Browser.withoutScripts(Browser.PHONE)) {
            Page page = browser.go(at("/masuk")).page();
            page.setDefaultTimeout(10_000);
            signIn(page);
            browser.go(at("/krisis"));
            arrive(page);
            assertThat(page.content()).containsPattern("PPA-26-[0-9A-Z]{5}").contains("Sisa 2 jam");
        }
    }

    private void signIn(Page page) {
        page.fill("input[name=login]", cast.login("INTAKE_OFFICER"));
        page.fill("input[name=password]", Cast.PASSWORD);
        page.click("main button[type=submit]");
    }

    private static void arrive(Page page) {
        page.fill("input[name=callName]", "Ibu Melati");
        page.check("input[name=safe][value=YES]");
        page.check("input[name=needs][value=CALMING]");
        page.click("main form[action='/krisis'] button[type=submit]");
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
