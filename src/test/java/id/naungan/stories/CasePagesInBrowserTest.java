package id.naungan.stories;

import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of a case with everything in it, each in both languages and with faults. */
@NaunganTest
class CasePagesInBrowserTest {
    private static final List<String> LANGUAGES = List.of("id", "en");

    @Autowired
    private ApplicationContext program;

    @LocalServerPort
    private int port;

    private Cast cast;
    private String file;
    private List<String> letters;

    @BeforeEach
    void a_case_whose_end_is_proposed() {
        cast = Cast.fresh(program);
        CrisisWalk.Whole whole =
                CrisisWalk.of(program, cast, field -> "Teks " + field).whole();
        file = whole.at();
        letters = whole.letters();
    }

    @Test
    void the_pages_of_a_case_are_sound_in_both_languages_and_with_faults() {
        try (var manager = signedIn("CASE_MANAGER")) {
            String limit = manager.open(file)
                    .page()
                    .locator("a[href*='/batas/']")
                    .first()
                    .getAttribute("href");
            String person = manager.page().locator("a[href*='/orang/']").first().getAttribute("href");
            for (String language : LANGUAGES) {
                manager.open("/kerja").speak(language);
                new Looking(manager, language)
                        .at(
                                "/kerja",
                                "/kasus",
                                "/kasus?status=OPEN&urut=RISK",
                                "/peringatan",
                                limit,
                                person,
                                person + "/ubah")
                        .atForms("/krisis", "/cari")
                        .at(of(
                                "",
                                "/linimasa",
                                "/krisis",
                                "/kronologi",
                                "/instrumen",
                                "/rencana/riwayat",
                                "/terminasi",
                                "/pengungkapan",
                                "/tim",
                                "/krisis/pengantaran",
                                "/krisis/aman-bercerita",
                                "/persetujuan",
                                "/rujukan/baru"))
                        .at(letters.toArray(String[]::new))
                        .atForms(of(
                                "/krisis/identifikasi",
                                "/krisis/prioritas",
                                "/krisis/pengantar",
                                "/triase",
                                "/darurat",
                                "/penjelasan",
                                "/kronologi/baru",
                                "/kuasa",
                                "/konseling",
                                "/kebutuhan",
                                "/asesmen",
                                "/keselamatan",
                                "/instrumen/daftar-risiko",
                                "/instrumen/kesejahteraan",
                                "/evaluasi",
                                "/rencana",
                                "/kesepakatan",
                                "/pemantauan",
                                "/laporan-akhir",
                                "/orang/baru"))
                        .nothingIsWrong();
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
