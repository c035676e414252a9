package id.naungan.documents;

import id.naungan.access.CaseGrants;
import id.naungan.access.Relation;
import id.naungan.documents.Letterheads.Letterhead;
import id.naungan.kernel.CaseId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Sealing;
import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages of letters in a browser: accessible, narrow enough, and without a broken content rule. */
@NaunganTest
class LetterPagesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    Letters letters;

    Cast cast;
    CaseId caseId;

    @BeforeEach
    void office_with_a_letterhead_and_a_case() {
        cast = Cast.fresh(program);
        cast.as("UNIT_HEAD", () -> {
            program.getBean(Letterheads.class)
                    .keep(
                            cast.actor("UNIT_HEAD"),
                            Letterhead.of(
                                    "PEMERINTAH KABUPATEN RAWA TIRTA",
                                    "UPTD PPA",
                                    "Jalan Contoh Nomor 1",
                                    "Rawa Tirta",
                                    "UPTD-PPA"));
            return true;
        });
        caseId = cast.as("CASE_MANAGER", () -> {
            CaseId fresh = CaseId.random();
            program.getBean(Sealing.class).makeKey(Owner.of(cast.officeId(), fresh));
            program.getBean(CaseGrants.class).open(cast.actor("CASE_MANAGER"), fresh, Relation.TEAM);
            return fresh;
        });
    }

    @Test
    void a_letter_is_signed_and_made_void_in_a_browser_and_every_page_is_sound() {
        LetterId first = draft(LetterType.REFERRAL);
        LetterId second = draft(LetterType.SERVICE_AGREEMENT);
        try (var browser = signedIn("UNIT_HEAD")) {
            browser.go(address("/kerja/tanda-tangan")).assertSound("letters-inbox");
            browser.go(address("/surat/" + first)).assertSound("letter-to-sign");
            browser.page().locator("input[name=number]").fill("<b>");
            browser.page().locator("form[action$='/tanda-tangan'] button").click();
            browser.assertSound("letter-number-refused");
            browser.go(address("/surat/" + first))
                    .page()
                    .locator("form[action$='/tanda-tangan'] button")
                    .click();
            browser.assertSound("letter-signed");
            browser.go(address("/kerja/surat")).assertSound("letters-register");
            String check = browser.go(address("/surat/" + first))
                    .page()
                    .locator("a[href^='/s/']")
                    .getAttribute("href");
            browser.page()
                    .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Batalkan"))
                    .click();
            browser.page().locator("form[action$='/batal'] button").click();
            browser.assertSound("letter-void-reason-missing");
            browser.go(address(check)).assertSound("letter-check");
            browser.go(address("/kantor/kop-surat")).assertSound("letterhead");
            browser.page().locator("input[name=lineOne]").fill("");
            browser.page().locator("form[action$='/kop-surat'] button").click();
            browser.assertSound("letterhead-faults");
        }
        try (var browser = signedIn("CASE_MANAGER")) {
            browser.go(address("/surat/" + second)).assertSound("letter-agreement");
            browser.go(address("/surat/" + second + "?lang=en")).picture("letter-agreement-en");
        }
        try (var browser = Browser.open(Browser.PHONE)) {
            browser.go(address("/s/0000000000000000")).assertSound("letter-check-unknown");
        }
    }

    private LetterId draft(LetterType type) {
        return cast.as(
                "CASE_MANAGER",
                () -> letters.draft(
                        cast.actor("CASE_MANAGER"),
                        caseId,
                        type,
                        SampleLetters.of(type),
                        List.of("CASE_SUPERVISOR", "UNIT_HEAD").subList(type == LetterType.REFERRAL ? 1 : 0, 2)));
    }

    private Browser signedIn(String who) {
        var browser = Browser.open(Browser.DESKTOP).go(address("/masuk?lanjut=/saya"));
        browser.page().locator("input[name=login]").fill(cast.login(who));
        browser.page().locator("input[name=password]").fill(Cast.PASSWORD);
        browser.page().locator("form[action='/masuk'] button[type=submit]").click();
        return browser;
    }

    private String address(String path) {
        return "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port") + path;
    }
}
