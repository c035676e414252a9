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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NaunganTest
class PublicPagesTest {
    private static final List<String> FIVE = List.of("a1", "a2", "a3", "a4", "a5");

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
        OfficeScope.run(office.id(), null, () -> standards.library().stream()
                .filter(standard -> FIVE.contains(standard.address()))
                .forEach(standard -> standards
                        .adopt(office.id(), standard.code(), Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1))
                        .orThrow()));
        home = "/k/" + code;
    }

    @Test
    @Shows({"S3.1", "S3.18"})
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
    @Shows({"S1.8", "S2.22", "S3.18", "S4.29", "S5.18"})
    void all_five_are_free_of_charge() {
        Visitor visitor = new Visitor(port);
        for (String address : FIVE) {
            Document page = visitor.get(home + "/l/" + address).document();
            assertThat(page.select(".n-tiles").text()).as(address).contains("Gratis", "Tidak dipungut biaya");
            assertThat(page.select("input, form"))
                    .as("nothing to pay or fill in")
                    .isEmpty();
        }
    }

    @Test
    void steps_carry_the_numbers_of_the_published_text_where_one_of_its_steps_was_taken_apart() {
        Document page = new Visitor(port)
                .get(home)
                .click("Bantuan ketika rumah tidak aman")
                .document();

        assertThat(page.select("ol.n-numbered")
                        .first()
                        .select(".n-numbered__number")
                        .eachText())
                .startsWith("1.", "2.", "3.", "4.", "5.", "6.", "7.", "8a.", "8b.")
                .endsWith("8h.", "9.");
        assertThat(page.text()).contains("(bila korban dirujuk lembaga lain)");
    }

    @Test
    @Shows({"S1.2", "S2.2", "S4.6"})
    void the_decree_is_printed_or_said_to_be_missing_or_blank() {
        Visitor visitor = new Visitor(port);

        assertThat(visitor.get(home + "/l/a1").text()).contains("SK Nomor 13/SK/DP3A/IX/2024");
        assertThat(visitor.get(home + "/l/a2").text()).contains("SK Nomor 301 TAHUN 2022");
        assertThat(visitor.get(home + "/l/a4").text()).contains("No. SK: tercantum tanpa nomor.");
        assertThat(visitor.get(home + "/l/a5").text()).contains("Naskah ini tidak mencantumkan nomor SK.");
    }

    @Test
    void every_page_gives_112_and_129_and_the_quick_exit() {
        Visitor visitor = new Visitor(port);
        for (String address : FIVE) {
            Document page = visitor.get(home + "/l/" + address).document();
            assertThat(page.select("a[href=tel:112], a[href=tel:129]").size()).isGreaterThanOrEqualTo(4);
            assertThat(page.select("a[href]").first().attr("href")).isEqualTo("/keluar");
        }
    }

    @Test
    void the_limit_shows_the_clause_it_comes_from() {
        Document page = new Visitor(port).get(home).click("Datang langsung").document();

        assertThat(page.select("details:contains(Mengapa batas ini?)").text())
                .contains("120 menit", "butir S3.17", "Langkah 1 sampai 9", "Diputuskan oleh: kantor, dapat diubah");
    }

    @Test
    @Shows({"S5.2", "S5.23"})
    void the_fourteen_components_stand_in_one_table_and_the_missing_ones_say_so() {
        Document page = new Visitor(port).get(home).click("Datang langsung").document();

        assertThat(page.select("details table th[scope=col]").eachText()).containsExactly("No.", "Komponen", "Uraian");
        assertThat(page.select("details table th[scope=row]")).hasSize(14);
        assertThat(page.select("details table th[scope=rowgroup]").text()).contains("Penyampaian", "manufacturing");
        assertThat(page.select("details table tr:contains(Dasar hukum)").text())
                .contains("Tidak dimuat dalam naskah ini.");
        assertThat(page.select("details table tr:contains(Sistem, mekanisme)").select("li"))
                .hasSize(14);
    }

    @Test
    void every_item_of_every_standard_can_be_read_on_its_page() {
        Visitor visitor = new Visitor(port);
        standards.library().stream()
                .filter(standard -> FIVE.contains(standard.address()))
                .forEach(standard -> {
                    String page = visitor.get(home + "/l/" + standard.address()).text();
                    assertThat(page).contains(squeezed(standard.title().text().id()));
                    for (Component component : Component.values()) {
                        standard.clausesOf(component).forEach(clause -> assertThat(page)
                                .contains(squeezed(clause.text().id())));
                    }
                    standard.remarks().forEach(clause -> assertThat(page)
                            .contains(squeezed(clause.text().id())));
                    standard.criteria().stream()
                            .flatMap(criteria -> criteria.items().stream())
                            .forEach(criterion -> assertThat(page)
                                    .contains(squeezed(criterion.clause().text().id())));
                });
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
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
            for (String address : FIVE) {
                browser.go(origin + home + "/l/" + address).assertSound("standards-page-" + address);
                Map<String, Long> weight = browser.weigh(origin + home + "/l/" + address);
                assertThat(weight.get("Document")).as("HTML of " + address).isLessThanOrEqualTo(10 * 1024);
                assertThat(weight.get("total")).as("all of " + address).isLessThanOrEqualTo(40 * 1024);
                assertThat(weight.get("requests")).isLessThanOrEqualTo(5);
            }
        }
    }
}
