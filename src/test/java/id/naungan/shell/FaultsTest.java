package id.naungan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Browser;
import id.naungan.testing.Evidence;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.Visitor;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a person sees when something fails. */
class FaultsTest extends ShellStory {
    @Value("${spring.datasource.url}")
    String address;

    @Test
    void a_missing_page_is_calm_and_bilingual() {
        var missing = new Visitor(port).once("/l/uji/tidak-ada");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Halaman tidak ditemukan").doesNotContain("Whitelabel", "Exception");
        assertThat(new Visitor(port).once("/l/uji/tidak-ada?lang=en").body()).contains("Page not found");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_broken_page_names_a_reference_and_tells_no_secret(CapturedOutput log) {
        var broken = new Visitor(port).once("/l/uji/rusak");
        assertThat(broken.statusCode()).isEqualTo(500);
        String reference = Jsoup.parse(broken.body()).select("p strong").text();
        assertThat(reference).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(log).contains("fault " + reference);
        assertThat(broken.body()).doesNotContain("rahasia", "Exception", "id.naungan");
    }

    @Test
    void a_closed_door_answers_like_a_page_that_does_not_exist() {
        var closed = new Visitor(port).once("/l/uji/pintu-tertutup");
        var missing = new Visitor(port).once("/l/uji/tidak-ada-apa");
        assertThat(closed.statusCode()).isEqualTo(missing.statusCode()).isEqualTo(404);
        assertThat(closed.body()).isEqualTo(missing.body());
        assertThat(closed.headers().map().keySet())
                .isEqualTo(missing.headers().map().keySet());
        Evidence.note(
                "G25", "a closed door and a missing page: the same status, body and headers", "no difference", true);
    }

    @Test
    void a_password_is_never_given_back_and_long_texts_are() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/l/uji/simpan");
        request.addParameter("story", "Ia datang semalam dan mengancam lagi.");
        request.addParameter("_once", "0b0f3c1e-0000-4000-8000-000000000000");
        assertThat(PostedAgain.of(request).texts()).containsExactly("Ia datang semalam dan mengancam lagi.");
        assertThat(PostedAgain.of(request).fields()).hasSize(2);
        request.addParameter("newPassword", "kata sandi yang panjang sekali");
        assertThat(PostedAgain.of(request).isRepeatable()).isFalse();
        assertThat(PostedAgain.of(request).texts()).isEmpty();
    }

    @Test
    void a_form_that_is_too_large_is_told_so() {
        var large = new Visitor(port).post("/l/uji/simpan", Map.of("story", "x".repeat(3_000_000)));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("Terlalu besar");
    }

    @Test
    void while_the_database_is_away_the_typed_text_comes_back_and_sending_it_again_works() throws SQLException {
        String story = "Ia datang semalam dan <b>\"mengancam\"</b> lagi.";
        try (Browser browser = Browser.open(360)) {
            browser.go("http://localhost:" + port + "/l/uji/formulir");
            browser.page().fill("textarea", story);
            String once = browser.page().inputValue("input[name=_once]");
            int before = PagesForTests.SAVED.get();
            allow(false);
            var away = new Visitor(port).once("/masuk");
            assertThat(away.statusCode()).isEqualTo(503);
            ExactHeaders.check(away);
            browser.page().click("main button");
            Document page = Jsoup.parse(browser.page().content());
            assertThat(page.title()).isEqualTo("Belum bisa menyimpan");
            assertThat(page.select("input[name=_once]").val()).isEqualTo(once);
            assertThat(page.select("input[name=story]").val()).isEqualTo(story);
            browser.assertSound("fault-database-away");
            browser.page().click("main button");
            assertThat(browser.page().title()).isEqualTo("Belum bisa menyimpan");
            allow(true);
            // The pool looks for the database again within ten seconds; a person who is early presses again.
            for (int press = 0; press < 30 && !browser.page().title().equals("Tersimpan"); press++) {
                browser.page().click("main button");
            }
            assertThat(browser.page().title()).isEqualTo("Tersimpan");
            assertThat(PagesForTests.SAVED.get()).isEqualTo(before + 1);
        } finally {
            allow(true);
        }
    }

    @Test
    void the_language_switch_leads_nowhere_else() {
        assertThat(LanguageSwitch.here("/kerja/kasus/1")).isEqualTo("/kerja/kasus/1");
        assertThat(LanguageSwitch.here("//evil.example")).isEqualTo("/");
        assertThat(LanguageSwitch.here("https://evil.example")).isEqualTo("/");
        assertThat(LanguageSwitch.here("/\\evil.example")).isEqualTo("/");
    }

    private void allow(boolean open) throws SQLException {
        String name = URI.create(address.substring("jdbc:".length())).getPath().substring(1);
        PGSimpleDataSource boss = (PGSimpleDataSource) TestDatabase.fresh().asSuperuser();
        try (Connection connection = boss.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter database " + name + " allow_connections " + open);
            if (!open) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            }
        }
    }
}
