package id.naungan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Files that somebody prepared to harm whoever opens them: refused, or kept as they are and never run, drawn or believed by us. */
@NaunganTest
class HostileFilesTest {
    @Autowired
    ApplicationContext program;

    private Cast cast;
    private Visitor officer;
    private String copy;
    private String papers;

    @BeforeEach
    void a_case_that_asks_for_papers() {
        cast = Cast.fresh(program);
        DirectWalk walk = new DirectWalk(program, cast).promising("pendampingan");
        officer = cast.as("INTAKE_OFFICER");
        String at = walk.arrive(officer, "Ibu Rekaan", "CLIENT");
        papers = at + "/persyaratan";
        copy = officer.get(papers)
                .document()
                .select("a[href$=/salinan]")
                .first()
                .attr("href");
    }

    @Test
    void nothing_hostile_is_served_with_a_type_that_acts() throws IOException {
        int served = 0;
        int refused = 0;
        for (Map.Entry<String, byte[]> one : HostileFiles.corpus().entrySet()) {
            Visitor.Page after = officer.get(copy).form("/salinan").submitWith("copy", one.getKey(), one.getValue());
            assertThat(after.status()).as(one.getKey()).isIn(200, 422);
            if (after.status() == 422) {
                refused++;
                continue;
            }
            served++;
            String link = link();
            HttpResponse<byte[]> answer = officer.file(link);
            assertThat(answer.body())
                    .as(one.getKey() + " is evidence and stays as it is")
                    .isEqualTo(one.getValue());
            harmless(one.getKey(), answer);
            HttpResponse<byte[]> cleaned = officer.file(link + "/bersih");
            if (cleaned.statusCode() == 200) {
                harmless(one.getKey(), cleaned);
                assertThat(new String(cleaned.body(), StandardCharsets.ISO_8859_1))
                        .as(one.getKey())
                        .doesNotContain(HostileFiles.GPS, "Exif", "<script", "alert(");
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(5);
        assertThat(served).isGreaterThanOrEqualTo(5);
        Evidence.note(
                "G22",
                (refused + served) + " hostile files: " + refused + " refused, " + served
                        + " kept and given out as downloads, 0 with an active type, 0 places of a camera in a clean picture",
                "0 active types, 0 places",
                true);
    }

    @Test
    void a_photograph_loses_where_it_was_taken_and_its_history_says_who_had_it() throws IOException {
        officer.get(copy).form("/salinan").submitWith("copy", "foto.jpg", HostileFiles.photograph());
        String link = link();
        assertThat(new String(officer.file(link).body(), StandardCharsets.ISO_8859_1))
                .contains(HostileFiles.GPS);
        byte[] cleaned = officer.file(link + "/bersih").body();
        assertThat(new String(cleaned, StandardCharsets.ISO_8859_1)).doesNotContain(HostileFiles.GPS);
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(cleaned)).getWidth())
                .isEqualTo(64);
        Visitor.Page history = officer.get(link + "/riwayat");
        assertThat(history.text())
                .contains(java.util.HexFormat.of().formatHex(Contents.sha256(HostileFiles.photograph())))
                .contains("Dibawa", "Lestari Wandansari", "berkas asli", "gambar bersih");
        assertThat(cast.as("COMPANION").once(link + "/riwayat").statusCode()).isEqualTo(404);
        assertThat(cast.as("COMPANION").once(link + "/bersih").statusCode()).isEqualTo(404);
    }

    /** Whatever the browser does with it, nothing of it runs on a page of ours. */
    private static void harmless(String name, HttpResponse<byte[]> answer) {
        assertThat(answer.headers().firstValue("content-type").orElse(""))
                .as(name)
                .matches("(application/pdf|image/jpeg|image/png).*");
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .as(name)
                .matches("attachment; filename=\"(berkas|gambar)-[0-9a-f]{8}\\.(pdf|jpg|png)\"");
        assertThat(answer.headers().firstValue("x-content-type-options"))
                .as(name)
                .hasValue("nosniff");
        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .as(name)
                .contains("default-src");
    }

    private String link() {
        return officer.get(papers)
                .document()
                .select("a[href^=/berkas/]:not([href$=/riwayat])")
                .first()
                .attr("href");
    }
}
