package id.naungan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Upload;
import id.naungan.testing.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of questions as data: one brings a file, the head publishes or withdraws it, and no result ever changes by that. */
@NaunganTest
class InstrumentLibraryTest {
    private static final String PAGE = "/admin/instrumen";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Cast cast;
    private String good;

    @BeforeEach
    void an_office_and_the_example_of_the_guide() throws Exception {
        cast = Cast.fresh(program);
        String guide = Files.readString(Path.of("docs/instruments-format.md"));
        int from = guide.indexOf("```yaml\n") + 8;
        good = guide.substring(from, guide.indexOf("```", from));
    }

    @Test
    void a_file_with_a_fault_is_refused_whole_with_line_and_sentence_in_both_languages() {
        String bad = good.replace("sampai: 6", "sampai: 5").replace("siaga: ya", "siaga: mungkin");
        HttpResponse<String> refused = upload("CASE_SUPERVISOR", bad);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused))
                .contains("Tidak ada yang disimpan", "Baris 13, butir[3].siaga:", "hanya boleh ya atau tidak")
                .doesNotContain("??");
        Visitor english = cast.signIn("UNIT_HEAD");
        english.get(PAGE).form("/bahasa").with("lang", "en").submit();
        assertThat(text(upload(english, "daftar.yaml", bad)))
                .contains("Line 13, butir[3].siaga:", "may be ya or tidak");
        assertThat(text(upload(cast.as("UNIT_HEAD"), "daftar.txt", good))).contains("must end in .yaml");
        assertThat(cast.within(() -> jdbc.sql("select count(*) from casework.instrument")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void a_list_is_tried_published_by_the_head_offered_on_cases_and_withdrawn_with_a_reason() {
        String there = brought("CASE_SUPERVISOR", good);
        Visitor.Page hers = cast.as("CASE_SUPERVISOR").get(there);
        assertThat(hers.text()).contains("Menunggu kepala menerbitkannya", "0 sampai 1: Dukungan cukup");
        assertThat(hers.document().select("form[action$=/terbit]")).isEmpty();
        assertThat(cast.as("CASE_SUPERVISOR")
                        .get(there + "?answers%5Bdiri%5D=ya&answers%5Bsendiri%5D=ya")
                        .text())
                .contains("Nilai 4. Instrumen mengusulkan: Dukungan kurang", "pertolongan hari itu juga");
        CareCase care = CareCase.of(program, cast, "kdrt", "datang");
        assertThat(offered(care)).doesNotContain("Penyaring dukungan");

        cast.as("UNIT_HEAD").get(there).form("/terbit").submit();
        assertThat(offered(care)).contains("Penyaring dukungan", "Daftar risiko");
        String list = "instrumen/contoh-dukungan";
        assertThat(care.form("CASE_MANAGER", list)
                        .with("answers[biaya]", "ya")
                        .with("decided", "cukup")
                        .with("reason", "Ada kakak yang membantu.")
                        .submit()
                        .text())
                .contains("Usulan alat: Dukungan kurang (nilai 2)");

        Visitor.Page silent = cast.as("UNIT_HEAD")
                .get(there)
                .form("/tarik")
                .with("reason", " ")
                .submit();
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("Tulis alasannya");
        Visitor.Page withdrawn = silent.form("/tarik")
                .with("reason", "Diganti instrumen kementerian.")
                .submit();
        assertThat(withdrawn.text()).contains("Ditarik", "Diganti instrumen kementerian.");
        assertThat(offered(care)).doesNotContain("Penyaring dukungan");
        assertThat(cast.as("CASE_MANAGER").get(care.at("instrumen")).text()).contains("Ada kakak yang membantu.");
    }

    @Test
    void a_new_version_takes_the_place_of_the_old_one_and_two_texts_never_share_a_version() {
        String first = brought("UNIT_HEAD", good);
        cast.as("UNIT_HEAD").get(first).form("/terbit").submit();
        String same = brought("UNIT_HEAD", good.replace("tinggal sendiri", "tinggal jauh"));
        Visitor.Page refused = cast.as("UNIT_HEAD").get(same).form("/terbit").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Versi ini sudah pernah diterbitkan");
        Visitor.Form late = cast.as("UNIT_HEAD").get(same).form("/terbit");
        cast.as("UNIT_HEAD").get(same).form("/kesampingkan").submit();
        assertThat(late.submit().text()).contains("baru saja diputuskan orang lain");

        String second = brought("UNIT_HEAD", good.replace("versi: \"1\"", "versi: \"2\""));
        cast.as("UNIT_HEAD").get(second).form("/terbit").submit();
        assertThat(cast.as("UNIT_HEAD").get(PAGE).text())
                .contains("versi 2", "Diganti", "Dikesampingkan", "Bawaan program", "Milik kantor");
        assertThat(cast.as("UNIT_HEAD").get(first).text()).contains("Diganti versi yang diterbitkan");
    }

    @Test
    void one_of_the_office_takes_the_place_of_the_programs_until_it_is_withdrawn() {
        String own =
                good.replace("kode: contoh-dukungan", "kode: daftar-risiko").replace("versi: \"1\"", "versi: K1");
        String there = brought("UNIT_HEAD", own);
        CareCase care = CareCase.of(program, cast, "kdrt", "datang");
        cast.as("UNIT_HEAD").get(there).form("/terbit").submit();
        assertThat(offered(care)).contains("Penyaring dukungan").doesNotContain("Daftar risiko");
        cast.as("UNIT_HEAD")
                .get(there)
                .form("/tarik")
                .with("reason", "Selesai.")
                .submit();
        assertThat(offered(care)).contains("Daftar risiko").doesNotContain("Penyaring dukungan");
        assertThat(cast.as("UNIT_HEAD").get(PAGE + "/pustaka/daftar-risiko").text())
                .contains("Bawaan program", "Coba penilaiannya");
    }

    @Test
    void who_neither_brings_nor_publishes_finds_nothing_and_no_office_sees_lists_of_another() {
        String there = brought("CASE_SUPERVISOR", good);
        assertThat(cast.as("COMPANION").get(PAGE).status()).isEqualTo(404);
        assertThat(cast.as("SYSTEM_ADMIN").get(PAGE).status()).isEqualTo(404);
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        assertThat(other.as("UNIT_HEAD").get(there).status()).isEqualTo(404);
        assertThat(other.as("UNIT_HEAD").get(PAGE).text()).doesNotContain("Penyaring dukungan");
        assertThat(cast.as("UNIT_HEAD").get(PAGE + "/bukan-nomor").status()).isEqualTo(404);
    }

    private String offered(CareCase care) {
        return cast.as("CASE_MANAGER")
                .get(care.at("instrumen"))
                .document()
                .select("main .n-list")
                .text();
    }

    private String brought(String post, String text) {
        HttpResponse<String> taken = upload(post, text);
        assertThat(taken.statusCode()).as(text(taken)).isEqualTo(303);
        return URI.create(taken.headers().firstValue("location").orElseThrow()).getPath();
    }

    private HttpResponse<String> upload(String post, String text) {
        return upload(cast.as(post), "daftar.yaml", text);
    }

    private HttpResponse<String> upload(Visitor officer, String name, String text) {
        return Upload.send(port, officer, PAGE + "/unggah", "document", name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }
}
