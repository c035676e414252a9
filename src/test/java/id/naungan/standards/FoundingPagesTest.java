package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.OfficeScope;
import id.naungan.access.Offices;
import id.naungan.testing.Browser;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public pages of the founding standards, as anybody reads them. */
@NaunganTest
class FoundingPagesTest {
    @Autowired
    Standards standards;

    @Autowired
    Offices offices;

    @LocalServerPort
    int port;

    private String home;

    @BeforeEach
    void an_office_has_adopted_all_five() {
        String code = "kantor-" + UUID.randomUUID().toString().substring(0, 8);
        Offices.Office office = offices.create(
                new Offices.Draft(code, "UPTD PPA Kota Contoh", "Dinas Contoh", ZoneId.of("Asia/Jakarta"), false));
        OfficeScope.run(office.id(), null, () -> List.of("rumah-aman", "penjangkauan", "kdrt", "pendampingan")
                .forEach(service -> standards
                        .adopt(office.id(), service, Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1))
                        .orThrow()));
        home = "/k/" + code;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a1 | 13/SK/DP3A/IX/2024 | 7 hari                 | Jiwa korban terancam      | The victim's life is threatened
            a2 | 301 TAHUN 2022     | 1×24 jam – 3×24 jam    | Cek di tempat             | Check on site
            a4 | tanpa nomor        | 3 hari                 | Puskesmas setempat        | Puskesmas
            a5 | tidak mencantumkan | Sampai                 | Kotak saran dan pengaduan | at least every three months
            """)
    void a_page_shows_decree_time_and_content_in_both_languages(
            String address, String decree, String time, String indonesian, String english) {
        Visitor.Page page = new Visitor(port).get(home + "/l/" + address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(decree, indonesian).doesNotContain("??");
        assertThat(page.document().select(".n-tiles").text()).contains("Gratis", time);

        Visitor.Page other = new Visitor(port).get(home + "/l/" + address + "?lang=en");
        assertThat(other.text()).contains(english).doesNotContain("??");
        assertThat(other.document().select("[lang=id]:not(.n-language)")).isEmpty();
    }

    @Test
    void the_pages_are_sound_and_light() {
        String origin = "http://localhost:" + port;
        try (Browser browser = Browser.open(Browser.PHONE)) {
            for (String address : List.of("a1", "a2", "a4", "a5")) {
                browser.go(origin + home + "/l/" + address);
                browser.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                browser.assertSound("standards-" + address);
                assertThat(browser.weigh(origin + home + "/l/" + address).get("Document"))
                        .as("HTML of %s over the wire", address)
                        .isLessThanOrEqualTo(10 * 1024);
            }
        }
    }
}
