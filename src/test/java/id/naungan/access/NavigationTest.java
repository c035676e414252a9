package id.naungan.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One line for everybody: daily work stands in it, the rest folds by groups, and nobody is shown a door that is closed to her. */
@NaunganTest
class NavigationTest {
    private static final String LINE = "nav.n-nav:not(.n-nav--beside) a";

    @Autowired
    private ApplicationContext program;

    private Cast cast;

    @BeforeEach
    void cast() {
        cast = Cast.fresh(program);
    }

    @Test
    void a_head_has_ten_entries_and_finds_every_place_on_the_menu() {
        Visitor.Page work = cast.as("UNIT_HEAD").get("/kerja");
        assertThat(work.document().select(".n-nav li:not(.n-nav__narrow) a").eachText())
                .containsExactly(
                        "Hari ini",
                        "Penerimaan krisis",
                        "Penerimaan",
                        "Laporan masuk",
                        "Cari",
                        "Kasus",
                        "Surat",
                        "Siaga",
                        "Pimpinan",
                        "Pengaturan");
        Visitor.Page menu = cast.as("UNIT_HEAD").get("/saya/menu");
        List<String> places = menu.document().select("main .n-list a").eachAttr("href");
        assertThat(places).hasSizeGreaterThan(18).doesNotHaveDuplicates().contains("/kerja/surat", "/saya", "/siaga");
        places.forEach(place ->
                assertThat(cast.as("UNIT_HEAD").get(place).status()).as(place).isEqualTo(200));
    }

    @Test
    void a_group_leads_to_its_own_page_and_its_pages_lead_to_each_other() {
        Visitor.Page group = cast.as("UNIT_HEAD").get("/kerja").click("Pengaturan");
        assertThat(group.path()).isEqualTo("/saya/menu/office");
        assertThat(group.text()).contains("Mitra", "Nama, alamat dan lambang di atas setiap surat.");
        Visitor.Page letterhead = group.click("Kop surat");
        assertThat(letterhead.document().select(LINE + "[aria-current]").text()).isEqualTo("Pengaturan");
        assertThat(letterhead
                        .document()
                        .select(".n-nav--beside a[aria-current=page]")
                        .text())
                .isEqualTo("Kop surat");
        assertThat(letterhead.document().select(".n-nav--beside a").eachText()).contains("Standar", "Hari libur");
    }

    @Test
    void who_has_one_link_of_a_group_sees_the_link_itself_and_no_group_of_others() {
        Visitor companion = cast.as("COMPANION");
        assertThat(companion.get("/kerja").document().select(LINE).eachText())
                .contains("Mitra")
                .doesNotContain("Pimpinan", "Pengaturan", "Surat");
        assertThat(companion.get("/saya/menu").text()).doesNotContain("Persetujuan jabatan", "Data kantor");
        assertThat(companion.get("/saya/menu/lead").status()).isEqualTo(404);
        assertThat(companion.get("/saya/menu/bukan-kelompok").status()).isEqualTo(404);
        assertThat(cast.stranger().get("/saya/menu").path()).startsWith("/masuk");
    }

    @Test
    void what_needs_attention_folds_into_one_line_with_counts() {
        Visitor.Page work = cast.as("UNIT_HEAD").get("/kerja");
        assertThat(work.document().select("main details.n-attention")).hasSize(1);
        assertThat(work.document().select("main details.n-attention > summary").text())
                .isEqualTo("Perlu perhatian: Celah jadwal siaga: 1 · Hari libur belum dikonfirmasi: 2 tahun");
        assertThat(work.document().select("main .n-banner")).isEmpty();
        assertThat(cast.as("UNIT_HEAD")
                        .speaking("en")
                        .get("/kerja")
                        .document()
                        .select(".n-attention")
                        .size())
                .isEqualTo(1);
        assertThat(cast.as("COMPANION").get("/kerja").document().select(".n-attention"))
                .isEmpty();
    }
}
