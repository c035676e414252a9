package id.naungan.stories;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of the counter as they stand in Chromium: both languages, phone and desk, and with faults. */
@NaunganTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectPagesInBrowserTest {
    private static final List<String> LANGUAGES = List.of("id", "en");

    @Autowired
    private ApplicationContext program;

    @LocalServerPort
    private int port;

    private @Nullable Cast cast;
    private String file = "";
    private String guest = "";
    private String tablet = "";
    private String accused = "";
    private String paper = "";

    @BeforeEach
    void a_case_with_everything_in_it() {
        if (cast != null) {
            return;
        }
        Cast fresh = Cast.fresh(program);
        DirectWalk walk = new DirectWalk(program, fresh).promising("kdrt", "pendampingan");
        Visitor officer = fresh.as("INTAKE_OFFICER");
        sent(officer.get("/buku-tamu").form("/buku-tamu").with("name", "Bapak Wijaya"));
        guest = officer.get("/buku-tamu/daftar").click("Tampilkan").path();
        sent(officer.get("/buku-tamu/tablet").form("/buku-tamu/tablet"));
        tablet = officer.get("/buku-tamu/tablet")
                .document()
                .select("main a[href*=/tamu/]")
                .attr("href");
        Visitor.Page board =
                sent(walk.arrival(officer, "Adik Kemuning", "REPORTER").with("standard", "kdrt"));
        file = board.path().replace("/penerimaan", "");
        sent(officer.get(file + "/orang/baru")
                .form("/orang/baru")
                .with("role", "ACCUSED")
                .with("callName", "Bapak Bara")
                .with("kinship", "PARENT"));
        accused = officer.get(file)
                        .document()
                        .select("dt:contains(Terlapor) + dd a[href*=/orang/]")
                        .attr("href") + "/hubungan";
        sent(officer.get(file + "/formulir")
                .form("/formulir")
                .with("details", "HIT", "RAPE")
                .with("flags", "DOMESTIC")
                .with("done", "YES"));
        sent(officer.get(file + "/wawancara").form("/wawancara").with("notes", "Bercerita pelan"));
        sent(officer.get(file + "/persyaratan").form("/persyaratan").with("state[visum]", "LATER"));
        sent(officer.get(file + "/pernyataan").form("/pernyataan"));
        Visitor.Page shelves = officer.get(file + "/naskah");
        paper = sent(shelves.form(shelves.document()
                        .select("form[action*=/naskah/statement/]")
                        .attr("action")))
                .path();
        cast = fresh;
    }

    @Test
    void the_pages_of_the_counter_are_sound_in_both_languages_and_with_faults() {
        try (var officer = signedIn("INTAKE_OFFICER");
                var supervisor = signedIn("CASE_SUPERVISOR")) {
            for (String language : LANGUAGES) {
                officer.open("/kerja").speak(language);
                new Looking(officer, language)
                        .at("/buku-tamu/daftar", "/buku-tamu/tablet", accused)
                        .atForms("/penerimaan", "/buku-tamu", guest, paper)
                        .at(of(
                                "",
                                "/penerimaan",
                                "/formulir",
                                "/formulir/versi/1",
                                "/formulir/klien",
                                "/persyaratan",
                                "/orang/baru",
                                "/naskah"))
                        .at("/penerimaan/kertas-kosong")
                        .atForms(
                                of("/pelapor", "/wawancara", "/buku-tamu", "/persyaratan/visum/salinan", "/pernyataan"))
                        .nothingIsWrong();
                supervisor.open("/kerja").speak(language);
                new Looking(supervisor, language).at(of("/peran-bertentangan")).nothingIsWrong();
            }
        }
    }

    @Test
    void the_tablet_of_the_guests_is_sound_in_both_languages_and_with_faults() {
        try (var anyone = Hands.of(Browser.open(Browser.PHONE), port)) {
            for (String language : LANGUAGES) {
                new Looking(anyone, language)
                        .atForms(tablet + "?lang=" + language)
                        .nothingIsWrong();
            }
        }
    }

    @Test
    void a_guest_who_goes_back_at_the_tablet_finds_an_empty_form() {
        try (var anyone = Hands.of(Browser.open(Browser.PHONE), port)) {
            anyone.open(tablet).fill("name", "Ibu Cempaka").press(tablet);
            assertThat(anyone.text()).contains("Terima kasih").doesNotContain("Cempaka");
            anyone.page().goBack();
            assertThat(anyone.page().inputValue("main [name=name]")).isEmpty();
        }
    }

    @Test
    void a_cold_visit_stays_within_the_budget() {
        try (var officer = signedIn("INTAKE_OFFICER")) {
            for (String path : List.of("/penerimaan", "/buku-tamu", file, file + "/formulir", file + "/penerimaan")) {
                Map<String, Long> weights = officer.browser().weigh(officer.address(path));
                assertThat(weights.get("Document")).as("HTML of " + path).isLessThanOrEqualTo(15_000);
                assertThat(weights.get("total")).as("all of " + path).isLessThanOrEqualTo(70_000);
            }
        }
    }

    private Hands signedIn(String post) {
        return Hands.of(Browser.open(Browser.DESKTOP), port).signIn(cast, post);
    }

    private String[] of(String... parts) {
        return Stream.of(parts).map(part -> file + part).toArray(String[]::new);
    }
}
