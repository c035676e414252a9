package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.kernel.page.TypedMoment;
import id.naungan.standards.Standards;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S5.12 and the call log: what reaches the desk without anybody standing there, and what becomes of it. */
@NaunganTest
class ReportStoryTest {
    private static final String HOSTILE = "<script>alert(1)</script> ' ; -- 😀";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Standards standards;

    @Autowired
    private TurnableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;

    @BeforeEach
    void an_office_that_promises_accompaniment_and_the_kdrt_service() {
        cast = Cast.fresh(program);
        for (String code : new String[] {"pendampingan", "kdrt"}) {
            cast.within(
                    () -> standards.adopt(cast.officeId(), code, Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1)));
        }
    }

    @Test
    @Shows("S5.12")
    void a_police_referral_becomes_a_case_under_the_standard_that_promises_it_counted_from_when_it_came() {
        Visitor.Page report = received(draft("POLICE")
                .with("agency", "UPPA Polres Rawa Tirta")
                .with("letter", "B/12/XI/2026")
                .with("source", "POLICE")
                .with("told", "Istri dipukul suaminya semalam")
                .with("system1", "SIMFONI")
                .with("number1", "SIM-0001"));
        assertThat(report.text()).contains("UPPA Polres Rawa Tirta", "B/12/XI/2026", "SIM-0001", "Belum selesai");
        Visitor.Page form = officer().get(report.path() + "/kasus");
        assertThat(form.document().select("#f-route option").first().text()).contains("Pengaduan tidak langsung");
        Visitor.Page file = form.form("/kasus").with("callName", "Ibu Sungai").submit();
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        assertThat(stepDone(file, "Laporan pengaduan kekerasan terhadap perempuan diterima"))
                .isTrue();
        assertThat(file.text()).contains("Laporan yang masuk");
        assertThat(officer().get(file.path() + "/linimasa").text())
                .contains("Kepolisian merujuk atau melaporkan", "Istri dipukul suaminya semalam");
        String twoHoursAgo = TypedMoment.of(
                        clock.instant().minus(Duration.ofHours(2)),
                        cast.actor("INTAKE_OFFICER").zone())
                .time();
        assertThat(file.text()).contains(String.valueOf(twoHoursAgo));
    }

    @Test
    @Shows("S5.12")
    void
            a_telephone_report_by_a_neighbour_brings_the_reporter_along_and_a_channel_without_promise_uses_the_offices_path() {
        Visitor.Page report = received(draft("PHONE")
                .with("reporter", "Bapak Tetangga")
                .with("kinship", "NEIGHBOUR")
                .with("phone", "0812-0000-7777")
                .with("mayCall", "MESSAGE_ONLY")
                .with("told", "Terdengar teriakan"));
        Visitor.Page file = toCase(report, "Ibu Sungai");
        assertThat(file.text()).contains("Pelapor", "Bapak T.").doesNotContain("Bapak Tetangga");
        Cast other = Cast.fresh(program);
        other.within(() -> standards.adopt(other.officeId(), "kdrt", Map.of(), "Kepala", LocalDate.of(2026, 1, 1)));
        other.within(() ->
                standards.adopt(other.officeId(), "intervensi-krisis", Map.of(), "Kepala", LocalDate.of(2026, 1, 1)));
        other.as("UNIT_HEAD")
                .get("/kantor/laporan")
                .form("/kantor/laporan")
                .with("route", "kdrt/datang")
                .submit();
        Visitor.Page there = other.as("INTAKE_OFFICER")
                .get("/laporan/baru")
                .form("/laporan/baru")
                .with("channel", "WHATSAPP")
                .submit();
        assertThat(other.as("INTAKE_OFFICER")
                        .get(there.path() + "/kasus")
                        .document()
                        .select("#f-route option")
                        .first()
                        .attr("value"))
                .isEqualTo("kdrt/datang");
    }

    @Test
    void a_second_reporter_joins_the_case_and_a_case_she_may_not_see_answers_like_none() {
        Visitor.Page file = toCase(received(draft("PHONE").with("told", "Terdengar teriakan")), "Ibu Sungai");
        String number = file.document().select("h1").text().split(" ")[0];
        Visitor.Page second = received(draft("SMS")
                .with("reporter", "Ibu Kedua")
                .with("kinship", "FRIEND")
                .with("told", "Ia belum makan"));
        Visitor.Page unknown = join(second, "PPA-26-XXXXX");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(join(second, number).path()).isEqualTo(file.path());
        assertThat(officer().get(file.path() + "/linimasa").text()).contains("Ia belum makan", "Laporan lewat SMS");
        Visitor.Page own = cast.as("COMPANION")
                .get("/laporan/baru")
                .form("/laporan/baru")
                .with("channel", "PHONE")
                .submit();
        Visitor.Page refused = cast.as("COMPANION")
                .get(own.path() + "/gabung")
                .form("/gabung")
                .with("number", number)
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".govuk-error-message").text())
                .isEqualTo(unknown.document().select(".govuk-error-message").text());
    }

    @Test
    void a_report_outside_the_authority_is_received_and_handed_on_but_where_there_is_danger_help_comes_first() {
        Visitor.Page report = received(draft("PHONE").with("told", "Laki-laki dewasa kehilangan dompet"));
        Visitor.Page danger = handOn(report, "YES");
        assertThat(danger.status()).isEqualTo(422);
        assertThat(danger.text()).contains("kantor ini menolong lebih dulu");
        assertThat(danger.document().select("#f-to").val()).isEqualTo("Polsek Contoh");
        handOn(report, "NO");
        assertThat(officer().get(report.path()).text()).contains("Diteruskan ke lembaga lain", "Polsek Contoh");
        assertThat(officer().get("/laporan").text()).contains("Tidak ada laporan yang menunggu");
    }

    @Test
    void silence_is_kept_in_the_register_hinted_at_when_it_comes_again_and_may_become_a_case_without_typing_again() {
        Visitor.Page first = received(draft("PHONE").with("phone", "+62 812 0000 4321"));
        close(first, "SILENT", "");
        Visitor.Page second =
                received(draft("PHONE").with("phone", "081200004321").with("told", "Bisikan: tolong"));
        assertThat(second.text())
                .contains("Laporan lain dari nomor yang sama: 1", "Tidak ada suara", "tidak bisa bicara");
        close(second, "INFORMATION", "Tersambung sebentar");
        assertThat(cast.as("CASE_SUPERVISOR").get("/laporan/jumlah").text()).contains("November 2026");
        Visitor.Page file = toCase(officer().get(second.path()), "Ibu Bisik");
        assertThat(officer().get(file.path() + "/linimasa").text()).contains("Bisikan: tolong");
        String kept = cast.within(() -> String.join(
                " ",
                jdbc.sql("select encode(phone_hash, 'hex') || encode(sealed, 'escape') from intake.report")
                        .query(String.class)
                        .list()));
        assertThat(kept).doesNotContain("0000 4321", "81200004321");
    }

    @Test
    void an_unfinished_report_waits_in_the_tray_and_past_the_offices_limit_the_supervisor_is_told() {
        cast.as("UNIT_HEAD")
                .get("/kantor/laporan")
                .form("/kantor/laporan")
                .with("minutes", "30")
                .submit();
        received(draft("LETTER"));
        assertThat(officer().get("/kerja").text()).contains("Laporan belum selesai: Surat");
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).doesNotContain("Laporan belum selesai");
        clock.turnBy(Duration.ofMinutes(31));
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).contains("Laporan belum selesai: Surat");
        assertThat(officer().get("/laporan").text()).contains("Menunggu 31 menit");
    }

    @Test
    void a_time_that_cannot_be_is_refused_with_what_was_typed_kept_and_twice_pressed_is_one_report() {
        Visitor.Page future = officer()
                .get("/laporan/baru")
                .form("/laporan/baru")
                .with("channel", "PHONE")
                .with("told", HOSTILE)
                .with("received.year", "2027")
                .submit();
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.text()).contains("Waktu ini setelah sekarang");
        assertThat(future.document().select("#f-told").val()).isEqualTo(HOSTILE);
        Visitor.Form once = draft("PHONE").with("told", HOSTILE);
        HttpResponse<String> one = once.send();
        HttpResponse<String> two = once.send();
        assertThat(two.headers().firstValue("location")).isEqualTo(one.headers().firstValue("location"));
        assertThat(officer().get("/laporan").text()).contains("Belum selesai (1)");
        assertThat(officer()
                        .get(one.headers().firstValue("location").orElseThrow())
                        .text())
                .contains(HOSTILE);
        assertThat(officer()
                        .get("/laporan/baru")
                        .form("/laporan/baru")
                        .with("channel", "POLICE")
                        .submit()
                        .text())
                .contains("Tulis lembaga mana yang melapor");
    }

    @Test
    void of_two_who_settle_one_report_the_second_is_told_and_so_is_the_second_who_changes_it() {
        Visitor.Page report = received(draft("EMAIL").with("told", "Pertama"));
        Visitor.Form late = cast.as("CASE_SUPERVISOR")
                .get(report.path() + "/ubah")
                .form("/ubah")
                .with("told", "Versi kedua");
        officer()
                .get(report.path() + "/ubah")
                .form("/ubah")
                .with("told", "Versi pertama")
                .submit();
        Visitor.Page told = late.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Orang lain baru saja mengubah laporan ini");
        assertThat(told.document().select("#f-told").val()).isEqualTo("Versi kedua");
        Visitor.Form second = cast.as("CASE_SUPERVISOR")
                .get(report.path() + "/kasus")
                .form("/kasus")
                .with("callName", "Ibu Dua");
        toCase(report, "Ibu Satu");
        Visitor.Page after = second.submit();
        assertThat(after.status()).isEqualTo(422);
        assertThat(after.text()).contains("Laporan ini sudah masuk ke kasus");
    }

    @Test
    void who_may_not_read_it_meets_what_does_not_exist_and_after_the_hand_over_the_desk_reads_it_no_more() {
        Visitor.Page report = received(draft("PHONE").with("told", "Terdengar teriakan"));
        for (String post : new String[] {"COMPANION", "DATA_OFFICER", "AGENCY_HEAD", "SYSTEM_ADMIN"}) {
            assertThat(cast.as(post).get(report.path()).status()).as(post).isEqualTo(404);
        }
        assertThat(cast.as("DATA_OFFICER").get("/laporan").status()).isEqualTo(404);
        assertThat(cast.as("COMPANION").get("/laporan").text()).doesNotContain("Telepon,");
        assertThat(cast.as("COMPANION").get("/laporan/jumlah").status()).isEqualTo(404);
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        assertThat(other.as("CASE_SUPERVISOR").get(report.path()).status()).isEqualTo(404);
        Visitor.Page file = toCase(report, "Ibu Sungai");
        assertThat(officer().get(report.path()).status()).isEqualTo(200);
        cast.as("UNIT_HEAD")
                .get(file.path() + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString())
                .submit();
        assertThat(officer().get(report.path()).status()).isEqualTo(404);
        assertThat(cast.as("CASE_MANAGER").get(report.path()).text()).contains("Terdengar teriakan");
    }

    private Visitor officer() {
        return cast.as("INTAKE_OFFICER");
    }

    /** Came two hours ago, typed only now. */
    private Visitor.Form draft(String channel) {
        TypedMoment at = TypedMoment.of(
                clock.instant().minus(Duration.ofHours(2)),
                cast.actor("INTAKE_OFFICER").zone());
        return officer()
                .get("/laporan/baru")
                .form("/laporan/baru")
                .with("channel", channel)
                .with("received.day", String.valueOf(at.day()))
                .with("received.month", String.valueOf(at.month()))
                .with("received.year", String.valueOf(at.year()))
                .with("received.time", String.valueOf(at.time()));
    }

    private static Visitor.Page received(Visitor.Form form) {
        Visitor.Page report = form.submit();
        assertThat(report.status()).as(report.text()).isEqualTo(200);
        return report;
    }

    private Visitor.Page toCase(Visitor.Page report, String callName) {
        Visitor.Page file = officer()
                .get(report.path() + "/kasus")
                .form("/kasus")
                .with("callName", callName)
                .submit();
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        return file;
    }

    private Visitor.Page join(Visitor.Page report, String number) {
        return officer()
                .get(report.path() + "/gabung")
                .form("/gabung")
                .with("number", number)
                .submit();
    }

    private Visitor.Page handOn(Visitor.Page report, String danger) {
        return officer()
                .get(report.path() + "/teruskan")
                .form("/teruskan")
                .with("danger", danger)
                .with("to", "Polsek Contoh")
                .with("note", "Disampaikan lewat telepon")
                .submit();
    }

    private void close(Visitor.Page report, String outcome, String note) {
        Visitor.Page after = officer()
                .get(report.path() + "/selesai")
                .form("/selesai")
                .with("outcome", outcome)
                .with("note", note)
                .submit();
        assertThat(after.status()).as(after.text()).isEqualTo(200);
    }

    private static boolean stepDone(Visitor.Page file, String words) {
        return file.document()
                .select("#prosedur li:contains(" + words + ")")
                .text()
                .contains("Selesai");
    }
}
