package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Drafts and the end of a session as they are seen at a real browser. */
@NaunganTest
class DraftInBrowserTest {
    @Autowired
    private ApplicationContext program;

    @LocalServerPort
    private int port;

    @Test
    void what_is_typed_is_kept_by_itself_and_offered_when_the_page_is_opened_again() {
        Cast cast = Cast.fresh(program);
        String form = form(cast);
        try (Hands hands = Hands.of(Browser.open(Browser.PHONE), port).signIn(cast, "CASE_MANAGER")) {
            Page page =
                    hands.open(form).fill("biological", "Memar di lengan kiri").page();
            page.focus("#f-hopes");
            page.locator("[data-draft-said]")
                    .filter(new Locator.FilterOptions().setHasText("Draf tersimpan"))
                    .waitFor();
            page.fill("#f-hopes", "Ingin pulang");
            page.waitForResponse("**/sesi/draf", () -> page.focus("#f-biological"));

            hands.open(form);
            assertThat(page.inputValue("#f-hopes")).isEmpty();
            hands.browser().assertSound("draf-ditawarkan");
            Page second = page.context().newPage();
            second.navigate(hands.address(form));
            second.fill("#f-biological", "Dari tab lain");
            second.focus("#f-hopes");
            second.waitForSelector("[data-draft-replace]:not([hidden])");
            assertThat(second.textContent("[data-draft-said]")).contains("Tab lain sudah menyimpan draf");
            second.close();

            page.click(".n-draft-offer a");
            page.waitForLoadState();
            assertThat(page.inputValue("#f-hopes")).isEqualTo("Ingin pulang");
            hands.browser().assertSound("draf-dilanjutkan");
            hands.press("/asesmen");
            hands.open(form);
            assertThat(page.locator(".n-draft-offer").count()).isZero();
        }
    }

    @Test
    void two_minutes_before_the_session_ends_a_line_offers_to_stay() {
        Cast cast = Cast.fresh(program);
        String form = form(cast);
        try (Hands hands = Hands.of(Browser.open(Browser.DESKTOP), port)) {
            Page page = hands.page();
            page.clock().install();
            hands.signIn(cast, "CASE_MANAGER").open(form);
            Locator line = page.locator("[data-session]");
            page.clock().runFor(7 * 60_000);
            assertThat(line.isVisible()).isFalse();
            page.clock().runFor(70_000);
            line.waitFor();
            assertThat(line.innerText()).contains("Sesi berakhir dalam 2 menit", "Tetap masuk");
            hands.browser().assertSound("sesi-hampir-berakhir");
            line.locator("button").click();
            line.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            page.clock().runFor(11 * 60_000);
            assertThat(line.innerText()).contains("Sesi sudah berakhir").doesNotContain("Tetap masuk");
        }
    }

    private String form(Cast cast) {
        CrisisWalk walk = CrisisWalk.of(program, cast, field -> "kata " + field);
        String at = walk.arrive();
        walk.throughTheCounter(at);
        return at + "/asesmen";
    }
}
