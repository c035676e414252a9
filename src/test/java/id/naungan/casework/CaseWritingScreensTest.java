package id.naungan.casework;

import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The forms of the case's writings in a browser, in both languages, empty and refused. */
@NaunganTest
class CaseWritingScreensTest {
    @Autowired
    private ApplicationContext program;

    @Test
    void the_forms_of_reports_and_task_letter_are_sound_at_phone_and_desktop_width() {
        Cast cast = Cast.fresh(program);
        CareCase kdrt = CareCase.of(program, cast, "kdrt", "datang");
        try (Browser browser = Browser.open(Browser.DESKTOP).go(address("/masuk?lanjut=/saya"))) {
            browser.page().locator("input[name=login]").fill(cast.login("CASE_MANAGER"));
            browser.page().locator("input[name=password]").fill(Cast.PASSWORD);
            browser.page().locator("form[action='/masuk'] button[type=submit]").click();
            for (String page : List.of("laporan-perkembangan", "laporan-kasus", "surat-tugas")) {
                browser.go(address(kdrt.at(page))).assertSound(page);
                browser.go(address(kdrt.at(page) + "?lang=en")).assertSound(page + "-en");
                browser.go(address(kdrt.at(page) + "?lang=id"));
                browser.page()
                        .locator("form[method=post][action$='" + page + "'] button[type=submit]")
                        .last()
                        .click();
                browser.assertSound(page + "-refused");
            }
        }
    }

    private String address(String path) {
        return "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port") + path;
    }
}
