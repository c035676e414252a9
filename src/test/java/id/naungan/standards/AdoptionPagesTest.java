package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@NaunganTest
class AdoptionPagesTest {
    private static final String FORM = "/admin/standar/intervensi-krisis";

    @Autowired
    ApplicationContext program;

    @LocalServerPort
    int port;

    private Cast cast;
    private Visitor head;

    @BeforeEach
    void an_office() {
        cast = Cast.fresh(program);
        head = cast.as("UNIT_HEAD");
    }

    @Test
    void the_head_takes_a_standard_with_a_tighter_limit_and_the_public_reads_it() {
        Visitor.Page done = head.get(FORM)
                .form(FORM)
                .with("values[batas-krisis]", "90")
                .with("by", "Kepala UPTD, Keputusan Nomor 4 Tahun 2026")
                .submit();

        assertThat(done.path()).isEqualTo("/admin/standar");
        Visitor.Page publicly = cast.stranger().get("/k/" + cast.office().code() + "/l/a3");
        assertThat(publicly.document().select(".n-tiles").text()).contains("90 menit");
        assertThat(publicly.text()).contains("Keputusan Nomor 4 Tahun 2026");
    }

    @Test
    void a_new_office_takes_all_standards_of_the_library_at_once_and_says_who_decided() {
        Visitor.Page nobody = head.get("/admin/standar").form("/admin/standar").submit();
        assertThat(nobody.status()).isEqualTo(422);

        Visitor.Page done =
                nobody.form("/admin/standar").with("by", "Kepala UPTD").submit();
        assertThat(done.text()).contains("Versi 1, berlaku sejak").contains("Diputuskan oleh Kepala UPTD");
        assertThat(done.document().select("form[action=/admin/standar]")).isEmpty();
        assertThat(cast.stranger().get("/k/" + cast.office().code()).document().select("main a[href*=/l/]"))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        Visitor.Page refused = head.get(FORM)
                .form(FORM)
                .with("values[batas-krisis]", "tiga")
                .with("by", "<b>Kepala</b>\u0000")
                .with("begins.year", "0001")
                .submit();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("input[name=values[batas-krisis]]").val())
                .isEqualTo("tiga");
        assertThat(refused.text())
                .contains("Isi dengan angka bulat", "Tanggal ini tidak ada", "tanda yang tidak terlihat");
        assertThat(refused.document().select("b")).isEmpty();
    }

    @Test
    void a_value_outside_the_bounds_of_the_standard_is_refused() {
        Visitor.Page refused = head.get(FORM)
                .form(FORM)
                .with("values[batas-krisis]", "121")
                .with("by", "Kepala UPTD")
                .submit();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Nilai ini di luar batas yang diperbolehkan standar.");
    }

    @Test
    void only_those_who_decide_for_the_office_get_there() {
        assertThat(cast.as("COMPANION").get(FORM).status()).isEqualTo(404);
        assertThat(head.get("/admin/standar/tidak-ada").status()).isEqualTo(404);
        assertThat(cast.stranger().get(FORM).path()).startsWith("/masuk");
    }

    @Test
    void the_pages_are_sound_in_both_languages_and_with_faults() {
        String origin = "http://localhost:" + port;
        try (Browser browser = Browser.open(Browser.PHONE)) {
            signIn(browser, origin);
            browser.go(origin + "/admin/standar").assertSound("standards-adoptions");
            browser.go(origin + "/admin/standar/rumah-aman").assertSound("standards-adopt");
            browser.page().locator("main form button[type=submit]").last().click();
            browser.assertSound("standards-adopt-faults");
            browser.go(origin + "/admin/standar/rumah-aman?lang=en").assertSound("standards-adopt-en");
        }
    }

    private void signIn(Browser browser, String origin) {
        browser.go(origin + "/masuk");
        browser.page().locator("input[name=login]").fill(cast.login("UNIT_HEAD"));
        browser.page().locator("input[name=password]").fill(Cast.PASSWORD);
        browser.page().locator("main form button[type=submit]").first().click();
        browser.page().waitForURL(address -> !address.contains("/masuk"));
    }
}
