package id.naungan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Files that somebody prepared to harm whoever opens them: refused, or kept as they are and never run, drawn or believed by us. */
@NaunganTest
class HostileFilesTest {
    private static final String GPS = "GPS-TERTANAM-0.5S117.1E";

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
        for (Map.Entry<String, byte[]> one : corpus().entrySet()) {
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
                        .doesNotContain(GPS, "Exif", "<script", "alert(");
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
        officer.get(copy).form("/salinan").submitWith("copy", "foto.jpg", photograph());
        String link = link();
        assertThat(new String(officer.file(link).body(), StandardCharsets.ISO_8859_1))
                .contains(GPS);
        byte[] cleaned = officer.file(link + "/bersih").body();
        assertThat(new String(cleaned, StandardCharsets.ISO_8859_1)).doesNotContain(GPS);
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(cleaned)).getWidth())
                .isEqualTo(64);
        Visitor.Page history = officer.get(link + "/riwayat");
        assertThat(history.text())
                .contains(java.util.HexFormat.of().formatHex(Contents.sha256(photograph())))
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

    private static Map<String, byte[]> corpus() throws IOException {
        Map<String, byte[]> corpus = new LinkedHashMap<>();
        corpus.put("halaman.jpg", text("<html><script>alert(1)</script></html>"));
        corpus.put("gambar.svg", text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"));
        corpus.put("gambar.png.svg", text("<?xml version='1.0'?><svg onload='alert(1)'/>"));
        corpus.put("gif-js.gif", text("GIF89a/*\u0000*/=1;alert(1)//"));
        corpus.put("bom.zip", text("PK\u0003\u0004" + "x".repeat(200)));
        corpus.put("program.exe", text("MZ" + "x".repeat(200)));
        corpus.put(
                "aksi.pdf",
                text(
                        "%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\ntrailer<</Root 1 0 R>>"));
        corpus.put(
                "luncur.pdf",
                text(
                        "%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/Launch/F(calc.exe)>>>>endobj\ntrailer<</Root 1 0 R>>"));
        corpus.put("..%2f..%2fetc%2fpasswd.pdf", text("%PDF-1.4\n<script>alert(1)</script>"));
        corpus.put("gambar\u202Egnp.exe.png", png(64, 64, "<script>alert(1)</script>"));
        corpus.put("raksasa.png", png(50_000, 50_000, ""));
        corpus.put("padat.png", png(9_000, 9_000, ""));
        corpus.put("foto.jpg.html", photograph());
        corpus.put("ekor.jpg", join(photograph(), text("<html><script>alert(1)</script>")));
        return corpus;
    }

    /** A JPEG with an Exif block that says where it was taken. */
    private static byte[] photograph() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        byte[] plain = out.toByteArray();
        byte[] exif = text("Exif\u0000\u0000MM " + GPS);
        var with = new ByteArrayOutputStream();
        with.write(plain, 0, 2);
        with.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (exif.length + 2)});
        with.writeBytes(exif);
        with.write(plain, 2, plain.length - 2);
        return with.toByteArray();
    }

    /** Few bytes that unpack to very many dots; with a text that a careless reader would run. */
    private static byte[] png(int width, int height, String said) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array());
        chunk(out, "tEXt", text("Comment\u0000" + said + GPS));
        var deflater = new Deflater(9);
        long rows = Math.min(height, 9_000);
        deflater.setInput(new byte[(int) (rows * (1 + (width + 7) / 8))]);
        deflater.finish();
        var packed = new ByteArrayOutputStream();
        byte[] some = new byte[65536];
        while (!deflater.finished()) {
            packed.write(some, 0, deflater.deflate(some));
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        byte[] named = join(text(name), content);
        var sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
