package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.OfficeScope;
import id.naungan.access.Offices;
import id.naungan.testing.Browser;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.Visitor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NaunganTest
class PublicPagesTest {
    @Autowired
    Standards standards;

    @Autowired
    Offices offices;

    @LocalServerPort
    int port;

    private String home;

    @BeforeEach
    void an_office_has_published_its_standards() {
        String code = "kantor-" + UUID.randomUUID().toString().substring(0, 8);
        Offices.Office office = offices.create(
                new Offices.Draft(code, "UPTD PPA Kota Contoh", "Dinas Contoh", ZoneId.of("Asia/Makassar"), false));
        OfficeScope.run(office.id(), null, () -> standards.library().forEach(standard -> standards
                .adopt(office.id(), standard.code(), Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1))
                .orThrow()));
        home = "/k/" + code;
    }

    @Test
    @Shows({"S3.1", "S3.2", "S3.17", "S3.18"})
    void anybody_reads_whether_it_is_free_how_long_it_takes_and_that_no_paper_blocks_help() {
        Visitor.Page page = new Visitor(port).get(home).click("Datang langsung");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select(".n-tiles").text()).contains("Gratis", "120 menit", "Rahasia");
        assertThat(page.text())
                .contains("Kami menolong Anda juga tanpa surat apa pun")
                .contains("Perempuan dan anak yang menjadi korban kekerasan")
                .contains("Naskah ini tidak mencantumkan nomor SK")
                .contains("LAPOR!", "112", "129")
                .contains("Versi 1, berlaku sejak 1 Jan 2026");
    }

    @Test
    void the_limit_shows_the_clause_it_comes_from() {
        Document page = new Visitor(port).get(home).click("Datang langsung").document();

        assertThat(page.select("details:contains(Mengapa batas ini?)").text())
                .contains("120 menit", "butir S3.17", "Langkah 1 sampai 9", "Diputuskan oleh: kantor, dapat diubah");
    }

    @Test
    void the_fourteen_components_stand_in_one_table_and_the_missing_ones_say_so() {
        Document page = new Visitor(port).get(home).click("Datang langsung").document();

        assertThat(page.select("details table th[scope=col]").eachText()).containsExactly("No.", "Komponen", "Uraian");
        assertThat(page.select("details table th[scope=row]")).hasSize(14);
        assertThat(page.select("details table tr:contains(Dasar hukum)").text()).contains("Tidak dimuat dalam naskah ini.");
        assertThat(page.select("details table tr:contains(Sistem, mekanisme)").select("li")).hasSize(14);
    }

    @Test
    void every_text_is_there_in_english_too() {
        Visitor.Page page = new Visitor(port).get(home + "?lang=en").click("Come in person");

        assertThat(page.path()).endsWith("?lang=en");
        assertThat(page.document().select("html").attr("lang")).isEqualTo("en");
        assertThat(page.document().select("[lang=id]:not(.n-language)")).isEmpty();
        assertThat(page.text()).contains("We help you without any paper", "within 120 minutes", "Why this limit?");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void the_address_and_the_title_tell_a_bystander_nothing() {
        Visitor visitor = new Visitor(port);
        Visitor.Page page = visitor.get(home).click("Datang langsung");

        assertThat(page.document().title()).isEqualTo("Layanan");
        assertThat(page.path()).isEqualTo(home + "/l/a3");
        assertThat(visitor.cookies()).isEmpty();
        assertThat(page.response().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).doesNotContain("http://").doesNotContain("og:");
    }

    @Test
    void what_is_not_published_is_not_there() {
        assertThat(new Visitor(port).get(home + "/l/zz9").status()).isEqualTo(404);
        assertThat(new Visitor(port).get("/k/tidak-ada").status()).isEqualTo(404);
        assertThat(new Visitor(port).get(home + "/l/%3Cscript%3E").status()).isEqualTo(404);
    }

    @Test
    void the_pages_are_sound_light_and_ask_no_third_party() {
        String origin = "http://localhost:" + port;
        try (Browser browser = Browser.open(Browser.PHONE)) {
            browser.go(origin + home).assertSound("standards-catalogue");
            browser.go(origin + home + "/l/a3").assertSound("standards-page");
            browser.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            browser.assertSound("standards-page-open");
            browser.go(origin + home + "/l/a3?lang=en").assertSound("standards-page-en");

            Map<String, Long> weight = browser.weigh(origin + home + "/l/a3");
            assertThat(weight.get("Document")).as("HTML over the wire").isLessThanOrEqualTo(10 * 1024);
            assertThat(weight.get("total")).as("whole page").isLessThanOrEqualTo(40 * 1024);
            assertThat(weight.get("requests")).isLessThanOrEqualTo(5);
        }
    }
}
