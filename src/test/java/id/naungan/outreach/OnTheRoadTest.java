package id.naungan.outreach;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.OutreachWalk;
import id.naungan.testing.Shows;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit from the departure to its end, and all that can come between. */
@NaunganTest
class OnTheRoadTest {
    private static final String HOSTILE = "<script>alert(1)</script> ' ; -- 😀";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private OutreachWalk walk;
    private String at;

    @BeforeEach
    void somebody_who_must_be_reached() {
        cast = Cast.fresh(program);
        walk = new OutreachWalk(program, cast).promising();
        at = walk.sought("Ibu Teratai", Duration.ofHours(1));
    }

    @Test
    @Shows("S2.7b")
    void the_first_meeting_stops_the_promise_and_a_try_before_it_does_not() {
        walk.away(at);
        clock.turnBy(Duration.ofHours(1));
        sent(walk.act(at, "belum-bertemu").with("outcome", "NOT_AT_HOME").with("words", HOSTILE));
        assertThat(clockOf(at)).contains("Sisa");
        assertThat(walk.isDone(at, "Mendatangi tempat penerima manfaat berada")).isFalse();
        clock.turnBy(Duration.ofHours(1));
        sent(walk.act(at, "bertemu").with("safe", "NO"));
        assertThat(clockOf(at)).contains("3 jam").doesNotContain("Sisa");
        assertThat(walk.isDone(at, "Mendatangi tempat penerima manfaat berada")).isTrue();
        Visitor.Page found = sent(walk.act(at, "temuan")
                .with("condition", "Memar di lengan")
                .with("others", "Anak 4 tahun, lapar")
                .with("secured", "NO"));
        assertThat(found.path()).endsWith("/kunjungan");
        sent(walk.act(at, "selesai").with("words", "Datang lagi besok"));
        assertThat(walk.page("CASE_SUPERVISOR", at).text())
                .contains("Tidak di rumah", HOSTILE, "Memar di lengan", "Anak 4 tahun, lapar", "Datang lagi besok");
        assertThat(cast.as("COMPANION").get("/penjangkauan").text()).contains("Tidak ada klien yang menunggu");
    }

    @Test
    void securing_her_is_recorded_at_its_own_time_and_cannot_lie_before_the_information_or_ahead() {
        walk.away(at);
        sent(walk.act(at, "bertemu").with("safe", "YES"));
        clock.turnBy(Duration.ofHours(2));
        Visitor.Page torn = walk.act(at, "temuan")
                .with("condition", "Terkunci")
                .with("secured", "NO")
                .with("securedTo", "SHELTER")
                .with("securedHow", "Dijemput")
                .submit();
        assertThat(torn.status()).isEqualTo(422);
        assertThat(torn.text()).contains("jenis tempat terpilih", "caranya terisi");
        Visitor.Form bare = walk.act(at, "temuan").with("condition", "Terkunci").with("secured", "YES");
        assertThat(bare.submit().text()).contains("Pilih jenis tempatnya.", "Tulis siapa yang mengamankan");
        Visitor.Page told = bare.with("securedTo", "KIN")
                .with("securedHow", "Diantar ke Jalan Anggrek 4")
                .submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Tampaknya ada alamat", "Diantar ke Jalan Anggrek 4");
        assertThat(cast.as("COMPANION").get(at + "/linimasa").text()).doesNotContain("Klien diamankan", "Temuan");
        Visitor.Form form = told.form("/temuan").with("securedHow", "Dijemput bersama polisi");
        Instant now = walk.now();
        assertThat(walk.at(form, "securedAt", now.plus(Duration.ofHours(1)))
                        .submit()
                        .text())
                .contains("Waktu ini belum tiba");
        assertThat(walk.at(form, "securedAt", now.minus(Duration.ofDays(2)))
                        .submit()
                        .text())
                .contains("sebelum informasi kasus diterima");
        sent(walk.at(form, "securedAt", now.minus(Duration.ofMinutes(30))));
        assertThat(cast.as("COMPANION").get(at + "/linimasa").text()).contains("Klien diamankan pada kunjungan");
        assertThat(walk.page("COMPANION", at).text()).contains("Diamankan", "Keluarga atau kerabat");
        assertThat(cast.as("COMPANION").get(at).text()).contains("Terakhir: Keluarga atau kerabat");
        assertThat(cast.as("COMPANION").get(at + "/diamankan").text()).contains("Terakhir: Keluarga atau kerabat");
    }

    @Test
    void of_two_who_take_one_visit_the_second_is_told_who_has_it_and_keeps_her_text() {
        Visitor.Form second = walk.plan(Cast.SECOND_COMPANION, at).with("transport", "Motor dinas");
        walk.planned(at);
        Visitor.Page told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.document().select(".govuk-error-summary").text())
                .contains("Sinta Larasati sudah mengambil kunjungan ini");
        assertThat(told.document().select("[name=transport]").val()).isEqualTo("Motor dinas");
        assertThat(visits()).isEqualTo(1);
        assertThat(cast.as("COMPANION").get("/kerja").text()).contains("Kunjungan Anda belum selesai");
        assertThat(cast.as(Cast.SECOND_COMPANION).get("/kerja").text()).doesNotContain("Kunjungan Anda belum selesai");
    }

    @Test
    void pressed_twice_an_act_is_written_once_and_a_colleague_who_saved_first_is_told_of() {
        walk.away(at);
        Visitor.Form once = walk.act(at, "belum-bertemu").with("outcome", "DOOR_NOT_OPENED");
        Visitor.Form late = cast.as(Cast.SECOND_COMPANION)
                .get(at + "/penjangkauan/kunjungan/belum-bertemu")
                .form("/belum-bertemu")
                .with("outcome", "WRONG_ADDRESS")
                .with("words", "Rumah kosong");
        once.send();
        once.send();
        assertThat(walk.page("COMPANION", at)
                        .document()
                        .select("h3, .moj-timeline__title")
                        .eachText())
                .filteredOn("Belum bertemu"::equals)
                .hasSize(1);
        Visitor.Page told = late.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Rekan Anda baru saja menyimpan");
        assertThat(told.document().select("[name=words]").val()).isEqualTo("Rumah kosong");
    }

    @Test
    void no_act_stands_before_the_one_it_follows_and_none_is_possible_out_of_its_turn() {
        walk.away(at);
        clock.turnBy(Duration.ofHours(2));
        sent(walk.act(at, "belum-bertemu").with("outcome", "NOT_AT_HOME"));
        Visitor.Page early = walk.at(walk.act(at, "bertemu"), "at", walk.now().minus(Duration.ofHours(1)))
                .with("safe", "YES")
                .submit();
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("sebelum catatan terakhir kunjungan");
        assertThat(walk.act(at, "temuan")
                        .with("condition", "x")
                        .with("secured", "NO")
                        .submit()
                        .text())
                .contains("Langkah ini belum atau tidak lagi mungkin");
        assertThat(cast.as("COMPANION")
                        .get(at + "/penjangkauan/kunjungan/entah")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_report_withdrawn_on_the_road_is_shown_to_the_team_and_goes_to_the_supervisor() {
        walk.away(at);
        sent(cast.as("CASE_MANAGER")
                .get(at + "/penjangkauan/ditarik")
                .form("/ditarik")
                .with("words", "Pelapor menelepon: batal saja"));
        assertThat(cast.as("COMPANION").get("/kerja").text())
                .contains("Laporan ditarik: tutup kunjungan dengan alasan");
        assertThat(cast.as("COMPANION").get(at + "/penjangkauan/kunjungan").text())
                .contains("Laporan ditarik", "dapat terjadi karena tekanan");
        assertThat(walk.act(at, "batal").submit().text()).contains("Tulis alasan kunjungan dibatalkan");
        sent(walk.act(at, "batal").with("words", "Menunggu arahan"));
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).contains("Penjangkauan menunggu jawaban Anda");
        Visitor.Page question = walk.page("CASE_SUPERVISOR", at).click("Jawab");
        assertThat(question.text()).contains("Pelapor menelepon: batal saja");
        sent(question.form(last(question.path())).with("words", "Tetap didatangi"));
        assertThat(walk.page("COMPANION", at).text()).doesNotContain("dapat terjadi karena tekanan");
        assertThat(cast.as("COMPANION").get(at).text()).as("the case goes on").contains("Sisa");
    }

    @Test
    void
            who_is_not_found_after_three_tries_is_proposed_to_the_supervisor_whose_reason_ends_the_promise_and_lateness_stays() {
        walk.away(at);
        sent(walk.act(at, "belum-bertemu").with("outcome", "WRONG_ADDRESS"));
        assertThat(walk.act(at, "tidak-ditemukan")
                        .with("words", "Pindah")
                        .submit()
                        .text())
                .contains("Belum tiga kali dicoba");
        sent(walk.act(at, "belum-bertemu").with("outcome", "NOT_AT_HOME"));
        sent(walk.act(at, "belum-bertemu").with("outcome", "DOOR_NOT_OPENED"));
        assertThat(cast.as("COMPANION").get(at + "/penjangkauan/kunjungan").text())
                .contains("Sudah 3 kali dicoba");
        clock.turnBy(Duration.ofHours(30));
        sent(walk.act(at, "tidak-ditemukan").with("words", "Pindah, tetangga tidak tahu"));
        Visitor.Page question = walk.page("CASE_SUPERVISOR", at).click("Jawab");
        Visitor.Form answer = question.form(last(question.path()));
        assertThat(answer.submit().text()).contains("Pilih bagaimana selanjutnya");
        assertThat(answer.with("answer", "STOP").submit().text()).contains("Tulis alasannya");
        assertThat(clockOf(at)).contains("Lewat");
        sent(answer.with("words", "Diserahkan ke kepolisian"));
        assertThat(clockOf(at)).doesNotContain("Sisa").contains("terlambat");
        assertThat(walk.page("COMPANION", at).text()).contains("Tuliskan alasannya");
        assertThat(cast.as("COMPANION").get("/penjangkauan").text()).contains("Tidak ada klien yang menunggu");
    }

    @Test
    void a_photo_is_kept_sealed_in_the_case_and_what_is_no_picture_is_refused() throws IOException {
        walk.away(at);
        sent(walk.act(at, "bertemu").with("safe", "YES"));
        Visitor companion = cast.as("COMPANION");
        String page = at + "/penjangkauan/kunjungan/foto";
        assertThat(companion
                        .get(page)
                        .form("/foto")
                        .submitWith("photo", "x.jpg", HOSTILE.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        Visitor.Page kept = companion
                .get(page)
                .form("/foto")
                .with("words", "Pintu rusak")
                .submitWith("photo", "Rumah Teratai.png", picture());
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        Visitor.Page shown = walk.page("COMPANION", at);
        assertThat(shown.text()).contains("Pintu rusak").doesNotContain("Teratai");
        String photo = shown.document().select("a[href^=/berkas/]").attr("href");
        assertThat(companion.file(photo).statusCode()).isEqualTo(200);
        assertThat(cast.as("COUNSELLOR").get(photo).status()).isEqualTo(404);
    }

    @Test
    void on_the_road_no_name_is_on_the_screen_until_it_is_asked_for_and_the_asking_is_written_down() {
        walk.away(at);
        for (String page :
                new String[] {"/penjangkauan/kunjungan", "/penjangkauan/kunjungan/bertemu", "/penjangkauan"}) {
            Visitor.Page shown = cast.as("COMPANION").get(at + page);
            assertThat(shown.body()).as(page).doesNotContain("Teratai", "Gang Melur");
        }
        Visitor.Page field = cast.as("COMPANION").get(at + "/penjangkauan/kunjungan");
        assertThat(field.document().title()).isEqualTo("Catatan lapangan · Naungan");
        long before = readings();
        Visitor.Page shown = field.click("Tampilkan nama dan alamat");
        assertThat(shown.text()).contains("Ibu Teratai", "Gang Melur 7");
        assertThat(shown.document().title()).isEqualTo("Catatan lapangan · Naungan");
        assertThat(readings()).isGreaterThan(before);
    }

    @Test
    void what_was_typed_on_a_line_that_broke_is_kept_for_her_as_a_draft() {
        walk.away(at);
        sent(walk.act(at, "bertemu").with("safe", "YES"));
        Visitor.Form form = walk.act(at, "temuan").with("condition", HOSTILE);
        Map<String, String> fields = new LinkedHashMap<>();
        form.fields().forEach(field -> fields.put(field.getKey(), field.getValue()));
        String again = cast.as("COMPANION")
                .post("/sesi/draf", fields)
                .headers()
                .firstValue("location")
                .orElseThrow();
        assertThat(cast.as("COMPANION")
                        .get(again)
                        .document()
                        .select("#f-condition")
                        .val())
                .isEqualTo(HOSTILE);
        assertThat(cast.as(Cast.SECOND_COMPANION)
                        .get(at + "/penjangkauan/kunjungan/temuan")
                        .text())
                .doesNotContain("Ada draf dari");
    }

    private String clockOf(String file) {
        return cast.as("COMPANION")
                .get(file + "/penjangkauan")
                .document()
                .select(".n-clock")
                .text();
    }

    private long readings() {
        return cast.within(() -> jdbc.sql("select count(*) from access.audit where object = 'destination'")
                .query(Long.class)
                .single());
    }

    private int visits() {
        return cast.within(() -> jdbc.sql("select count(*) from outreach.visit")
                .query(Integer.class)
                .single());
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/'));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        return picture.toByteArray();
    }
}
