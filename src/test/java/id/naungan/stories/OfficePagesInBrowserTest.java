package id.naungan.stories;

import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of an office and of its head, each in both languages and with faults. */
@NaunganTest
class OfficePagesInBrowserTest {
    private static final List<String> LANGUAGES = List.of("id", "en");

    @Autowired
    private ApplicationContext program;

    @LocalServerPort
    private int port;

    private Cast cast;
    private String file;

    @BeforeEach
    void a_case_whose_end_is_proposed() {
        cast = Cast.fresh(program);
        file = CrisisWalk.of(program, cast, field -> "Teks " + field).whole().at();
    }

    @Test
    void the_pages_of_the_office_are_sound_in_both_languages_and_with_faults() {
        String pair = comparing();
        try (var head = signedIn("UNIT_HEAD");
                var admin = signedIn("SYSTEM_ADMIN")) {
            for (String language : LANGUAGES) {
                head.open("/kerja").speak(language);
                new Looking(head, language)
                        .at(file + "/dua-pihak", pair.replaceAll("/satukan/.*", "/penyatuan"))
                        .atForms(pair, file + "/terkait")
                        .nothingIsWrong();
                new Looking(head, language)
                        .at(
                                file + "/terminasi",
                                file + "/rencana/keputusan",
                                "/kerja/tanda-tangan",
                                "/kerja/surat",
                                "/admin/standar",
                                "/admin/standar/intervensi-krisis",
                                "/saya")
                        .at("/admin/mitra", "/admin/mitra/aturan", "/admin/mitra/darurat")
                        .atNothing("/tidak-ada")
                        .at("/kantor/data", "/admin/persetujuan-jabatan")
                        .at("/siaga", "/siaga/bulan", "/kerja/serah-terima?dari=" + cast.account("CASE_MANAGER"))
                        .atForms(
                                "/kantor/kop-surat",
                                "/admin/mitra/baru",
                                "/admin/plt-plh",
                                "/ketidakhadiran",
                                "/saya/sesi")
                        .nothingIsWrong();
                admin.open("/saya").speak(language);
                new Looking(admin, language)
                        .at("/admin/pengguna", "/admin/pengguna/" + cast.account("COUNSELLOR"))
                        .atForms("/admin/pengguna/baru", "/admin/pengguna/ikut")
                        .nothingIsWrong();
            }
        }
    }

    /** The page that lays the client of the case beside that of another one. */
    private String comparing() {
        var officer = cast.as("INTAKE_OFFICER");
        String other = officer.get("/krisis")
                .form("/krisis")
                .with("callName", "Ibu Teratai")
                .with("safe", "YES")
                .with("needs", "CALMING")
                .submit()
                .path()
                .replace("/krisis", "");
        return file + "/orang/" + person(file) + "/satukan/" + person(other);
    }

    private String person(String at) {
        return cast.as("UNIT_HEAD")
                .get(at)
                .document()
                .select("a[href*=/orang/]")
                .attr("href")
                .replaceAll(".*/orang/([^/]+).*", "$1");
    }

    private Hands signedIn(String post) {
        return Hands.of(Browser.open(Browser.DESKTOP), port).signIn(cast, post);
    }
}
