package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Upload;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A standard document brought by an officer: a good one waits for the head, a bad one leaves nothing behind. */
@NaunganTest
class UploadTest {
    private static final String PAGE = "/admin/standar/unggah";
    private static final Path GOOD = Path.of("src/test/resources/standards/foreign/pemulangan-anak.yaml");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Cast cast;
    private String good;

    @BeforeEach
    void an_office_with_a_head_of_administration() throws Exception {
        cast = Cast.fresh(program);
        cast.join("ADMIN_HEAD", "Rini Kartikasari", "ADMIN_HEAD");
        good = Files.readString(GOOD)
                .replace("kode: pemulangan-anak", "kode: pemulangan-uji")
                .replace("Membantu anak pulang dengan aman,", "Membantu anak pulang dengan aman (uji),")
                .replace("alamat: p3", "alamat: p4");
    }

    @Test
    void an_office_document_waits_for_the_head_and_no_other_office_ever_sees_it() {
        HttpResponse<String> taken =
                upload(cast.as("ADMIN_HEAD"), "standar.yaml", good.getBytes(StandardCharsets.UTF_8));
        assertThat(taken.statusCode()).isEqualTo(303);
        String there = java.net
                .URI
                .create(taken.headers().firstValue("location").orElseThrow())
                .getPath();

        Visitor.Page hers = cast.as("ADMIN_HEAD").get(there);
        assertThat(hers.text())
                .contains("Menunggu kepala menerbitkan versi ini", "Rini Kartikasari", "dokumen kantor sendiri");
        assertThat(hers.document().select("form[action$=/terbit]")).isEmpty();

        Cast others = Cast.fresh(program, Cast.SUMBER_ASIH);
        Visitor.Page foreign = others.as("UNIT_HEAD").get(there);
        Visitor.Page nothing = others.as("UNIT_HEAD").get("/admin/standar/siap/00000000-0000-0000-0000-000000000000");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(nothing.text());
        assertThat(others.as("UNIT_HEAD").get("/admin/standar").text())
                .doesNotContain("Membantu anak pulang dengan aman (uji)");
        assertThat(others.as("UNIT_HEAD").get("/admin/standar").body()).doesNotContain(there);
        assertThat(others.as("UNIT_HEAD").get("/admin/standar/pemulangan-uji").status())
                .isEqualTo(404);
        assertThat(others.within(() -> count("standards.own_document"))).isZero();
        assertThat(cast.within(() -> count("standards.own_document"))).isOne();
    }

    @Test
    void a_bad_document_is_refused_whole_with_line_place_and_sentence_in_the_readers_language() {
        String bad = good.replace("gratis: ya", "gratis: mungkin");
        HttpResponse<String> refused =
                upload(cast.as("UNIT_HEAD"), "standar.yaml", bad.getBytes(StandardCharsets.UTF_8));
        int line = bad.substring(0, bad.indexOf("gratis: mungkin")).split("\n", -1).length;

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused))
                .contains("Berkas ini ditolak", "Tidak ada yang disimpan", "Baris " + line + ", komponen.biaya.gratis");
        assertThat(cast.within(() -> count("standards.own_document"))).isZero();
        assertThat(cast.within(() -> count("standards.prepared"))).isZero();

        Visitor english = cast.signIn("UNIT_HEAD");
        english.get(PAGE).form("/bahasa").with("lang", "en").submit();
        assertThat(text(upload(english, "standar.yaml", bad.getBytes(StandardCharsets.UTF_8))))
                .contains("This file was refused", "Nothing was kept", "Line " + line + ", komponen.biaya.gratis");
    }

    @Test
    void hostile_files_are_refused_with_a_sentence_in_good_time_and_leave_nothing() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "bom",
                ("a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b]\n")
                        .getBytes(StandardCharsets.UTF_8));
        files.put("utf-16", good.getBytes(StandardCharsets.UTF_16));
        files.put("latin-1", (good + "# caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        files.put("zip", new byte[] {0x50, 0x4b, 3, 4, 0, 0, (byte) 0xff, (byte) 0xfe});
        files.put("nol", (good + "\nx: \u0000").getBytes(StandardCharsets.UTF_8));
        files.put("html", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        files.put(
                "kunci-html",
                good.replace("gratis: ya", "<script>alert(1)</script>: ya").getBytes(StandardCharsets.UTF_8));
        files.put(
                "nama-besar",
                good.replace("kode: ", "kode: " + "x".repeat(200_000)).getBytes(StandardCharsets.UTF_8));
        files.put("satu-mega", ("a: " + "x".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
        files.put("dalam", ("a: " + "[".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
        files.put("banyak", ("x: 1\n".repeat(40_000)).getBytes(StandardCharsets.UTF_8));
        files.put(
                "salah-semua",
                ("lain_lain:\n" + "  - {salah: 1, salah2: 2}\n".repeat(9_000)).getBytes(StandardCharsets.UTF_8));
        files.put(
                "tipe",
                ("!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1:1/\"]]")
                        .getBytes(StandardCharsets.UTF_8));
        files.put("spasi", "   \n".getBytes(StandardCharsets.UTF_8));
        files.forEach((what, content) -> {
            long begun = System.nanoTime();
            HttpResponse<String> answer = upload(cast.as("UNIT_HEAD"), "standar.yaml", content);
            assertThat(answer.statusCode()).as(what).isEqualTo(422);
            assertThat(text(answer)).as(what).contains("Berkas ini ditolak").doesNotContain("??");
            assertThat(answer.body()).as(what).doesNotContain("<script>alert").hasSizeLessThan(60_000);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(what).isLessThan(PATIENCE);
        });
        assertThat(cast.within(() -> count("standards.own_document"))).isZero();
        assertThat(cast.within(() -> count("standards.prepared"))).isZero();
    }

    @Test
    void the_name_of_the_file_is_never_believed_nor_kept() {
        byte[] content = good.getBytes(StandardCharsets.UTF_8);
        assertThat(text(upload(cast.as("UNIT_HEAD"), "standar.docx", content))).contains("harus berakhir .yaml");
        assertThat(text(upload(cast.as("UNIT_HEAD"), "standar.yaml", new byte[0])))
                .contains("Pilih berkasnya");
        assertThat(upload(cast.as("UNIT_HEAD"), "n".repeat(1_000_000) + ".yaml", content)
                        .statusCode())
                .isBetween(400, 499);
        HttpResponse<String> odd = upload(cast.as("UNIT_HEAD"), "../../" + "n".repeat(200) + "<b>.yaml", content);
        assertThat(odd.statusCode()).isEqualTo(303);
        assertThat(cast.as("UNIT_HEAD").get("/admin/standar").body()).doesNotContain("nnnn");
    }

    @Test
    void who_does_not_prepare_standards_finds_nothing_there() {
        assertThat(cast.as("COMPANION").get(PAGE).status()).isEqualTo(404);
        assertThat(cast.stranger().get(PAGE).path()).startsWith("/masuk");
    }

    private HttpResponse<String> upload(Visitor visitor, String name, byte[] content) {
        return Upload.send(port, visitor, PAGE, "document", name, content);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static String text(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).text();
    }
}
