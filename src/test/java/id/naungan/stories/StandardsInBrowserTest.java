package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A head brings, looks at and publishes a standard in Chromium; an open case stays where it was. */
@NaunganTest
class StandardsInBrowserTest {
    private static final String CRISIS = "/admin/standar/intervensi-krisis";

    @Autowired
    private ApplicationContext program;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Cast cast;
    private String file;

    @BeforeEach
    void an_office_with_an_open_case() {
        cast = Cast.fresh(program);
        file = CrisisWalk.of(program, cast, field -> "Teks " + field).arrive();
    }

    @Test
    void a_new_version_is_uploaded_looked_at_and_published_while_an_open_case_stays_on_its_old_one() throws Exception {
        Path text = folder.resolve("intervensi-krisis.yaml");
        Files.writeString(
                text,
                Files.readString(Path.of("src/main/resources/standards/p2tp2a/intervensi-krisis.yaml"))
                        .replace("{angka: 120, satuan: menit}", "{angka: 90, satuan: menit}"));
        try (var head = signedIn("UNIT_HEAD", Browser.PHONE)) {
            head.open("/admin/standar/unggah").page().setInputFiles("input[name=document]", text);
            head.press("/unggah");
            assertThat(head.path()).startsWith("/admin/standar/siap/");
            assertThat(head.text()).contains("Dibandingkan dengan versi 1", "paling lama 90 menit");
            head.fill("by", "Kepala UPTD, SK 12")
                    .tick("decree", "NUMBER")
                    .fill("number", "12/2026")
                    .press("/terbit");
            assertThat(head.path()).isEqualTo(CRISIS + "/versi");
            assertThat(head.text()).contains("Versi 2", "12/2026", "Versi 1");
            assertThat(head.open("/k/" + cast.office().code() + "/l/a3").text()).contains("90 menit");
        }
        try (var worker = signedIn("INTAKE_OFFICER", Browser.PHONE)) {
            assertThat(worker.open(file).text())
                    .contains("Untuk kasus baru kini berlaku versi 2. Kasus ini tetap mengikuti versi 1.");
        }
    }

    @Test
    void the_pages_of_standards_and_holidays_are_sound_in_both_languages_and_with_faults() {
        try (var head = signedIn("UNIT_HEAD", Browser.PHONE)) {
            head.open(CRISIS).press(CRISIS);
            String prepared = head.path();
            for (String language : List.of("id", "en")) {
                head.open("/kerja").speak(language);
                new Looking(head, language)
                        .at(
                                "/admin/standar",
                                CRISIS,
                                "/admin/standar/unggah",
                                prepared + "/nilai",
                                prepared + "/halaman",
                                "/admin/hari-libur",
                                "/admin/hari-libur?tahun=2027",
                                "/kerja")
                        .atForms(prepared, CRISIS + "/versi", "/admin/hari-libur", "/admin/hari-libur/daftar")
                        .nothingIsWrong();
            }
        }
    }

    private Hands signedIn(String post, int width) {
        return Hands.of(Browser.open(width), port).signIn(cast, post);
    }
}
