package id.naungan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Browser;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.Visitor;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;

/** What a person sees when something fails. */
class FaultsTest extends ShellStory {
    @Value("${spring.datasource.url}")
    String address;

    @Test
    void a_missing_page_is_calm_and_bilingual() {
        var missing = new Visitor(port).once("/uji/tidak-ada");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Halaman tidak ditemukan").doesNotContain("Whitelabel", "Exception");
        assertThat(new Visitor(port).once("/uji/tidak-ada?lang=en").body()).contains("Page not found");
    }

    @Test
    void a_broken_page_names_a_reference_and_tells_no_secret() {
        var broken = new Visitor(port).once("/uji/rusak");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(Jsoup.parse(broken.body()).select("p strong").text()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(broken.body()).doesNotContain("rahasia", "Exception", "id.naungan");
    }

    @Test
    void a_form_without_its_token_is_refused_and_its_long_texts_are_given_back_but_no_password() {
        String story = "Ia datang semalam dan <b>mengancam</b> lagi.";
        var refused = new Visitor(port).post("/uji/simpan", Map.of("story", story));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(refused.body()).select("textarea").val()).isEqualTo(story);
        var login = new Visitor(port).post("/uji/simpan", Map.of("password", "kata sandi yang panjang sekali"));
        assertThat(login.body()).doesNotContain("kata sandi yang panjang");
    }

    @Test
    void a_form_that_is_too_large_is_told_so() {
        var large = new Visitor(port).post("/uji/simpan", Map.of("story", "x".repeat(3_000_000)));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("Terlalu besar");
    }

    @Test
    void while_the_database_is_away_the_typed_text_comes_back_and_sending_it_again_works() throws SQLException {
        String story = "Ia datang semalam dan <b>\"mengancam\"</b> lagi.";
        try (Browser browser = Browser.open(360)) {
            browser.go("http://localhost:" + port + "/uji/formulir");
            browser.page().fill("textarea", story);
            String once = browser.page().inputValue("input[name=_once]");
            int before = PagesForTests.SAVED.get();
            allow(false);
            browser.page().click("main button");
            Document page = Jsoup.parse(browser.page().content());
            assertThat(page.title()).isEqualTo("Belum bisa menyimpan");
            assertThat(page.select("input[name=_once]").val()).isEqualTo(once);
            assertThat(page.select("input[name=story]").val()).isEqualTo(story);
            browser.assertSound("fault-database-away");
            browser.page().click("main button");
            assertThat(browser.page().title()).isEqualTo("Belum bisa menyimpan");
            allow(true);
            browser.page().click("main button");
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
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            }
        }
    }
}
