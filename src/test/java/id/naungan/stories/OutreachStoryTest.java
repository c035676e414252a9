package id.naungan.stories;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.deadlines.AlarmRound;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.OutreachWalk;
import id.naungan.testing.Shows;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** S2: from information that came by any way to the identification of the case, under the promise of 24, 48 or 72 hours. */
@NaunganTest
class OutreachStoryTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    @Autowired
    private AlarmRound alarms;

    private Cast cast;
    private OutreachWalk walk;

    @BeforeEach
    void an_office_that_promises_outreach() {
        cast = Cast.fresh(program);
        walk = new OutreachWalk(program, cast).promising();
    }

    @ParameterizedTest
    @CsvSource({"PHONE", "PRINT_MEDIA", "RADIO", "TELEVISION", "SOCIAL_MEDIA", "PATROL", "OTHER_UNIT"})
    @Shows("S2.6a")
    void information_by_any_channel_becomes_a_case_counted_from_when_it_came(String channel) {
        Visitor.Form report =
                walk.report(channel).with("agency", "UPTD tetangga").with("told", "Perempuan dipasung");
        walk.at(report, "received", walk.now().minus(Duration.ofHours(5)));
        String at = walk.reach(sent(report), "Ibu Kenanga");
        walk.team(at);
        assertThat(walk.isDone(at, "Ada laporan dari penerima manfaat"))
                .as("the check is missing")
                .isFalse();
        assertThat(walk.page("COMPANION", at)
                        .document()
                        .select(".n-clock__left")
                        .text())
                .isEqualTo("Sisa 19 jam");
        assertThat(cast.as("COMPANION").get("/penjangkauan").text()).contains("Ibu K.", "Sisa 19 jam");
    }

    @Test
    @Shows("S2.6b")
    void that_nobody_reported_it_before_is_a_fact_of_its_own() {
        String at = walk.sought("Ibu Kenanga", Duration.ofHours(1));
        sent(walk.form(at, "belum-dilaporkan").with("words", "Dicari menurut nama dan alamat: tidak ada"));
        assertThat(walk.isDone(at, "Ada laporan dari penerima manfaat")).isTrue();
        assertThat(cast.as("COMPANION").get(at + "/linimasa").text()).contains("kasus belum pernah dilaporkan");
    }

    @Test
    void the_same_story_from_two_sources_meets_in_one_case_and_neither_reporter_sees_the_other() {
        String at = walk.reach(
                sent(walk.report("PHONE")
                        .with("reporter", "Bapak Pertama")
                        .with("kinship", "NEIGHBOUR")
                        .with("about", "Ratih Kenanga")
                        .with("told", "Terdengar tangis")),
                "Ratih Kenanga");
        String person = cast.as("INTAKE_OFFICER").get(at).document().select("a[href*=/orang/]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> !href.endsWith("/baru"))
                .findFirst()
                .orElseThrow();
        sent(cast.as("INTAKE_OFFICER").get(person + "/ubah").form("/ubah").with("fullName", "Ratih Kenanga"));
        Visitor.Page second = sent(walk.report("SOCIAL_MEDIA")
                .with("reporter", "Ibu Kedua")
                .with("about", "Ratih Kenanga")
                .with("told", "Unggahan tentang tangis"));
        assertThat(second.text()).doesNotContain("Bapak Pertama");
        Visitor.Page join = cast.as("INTAKE_OFFICER").get(second.path() + "/gabung");
        assertThat(join.text()).contains("Mungkin kasus yang sama").doesNotContain("Bapak Pertama");
        Visitor.Page file = sent(join.click("Pilih PPA-").form("/gabung"));
        assertThat(file.path()).isEqualTo(at);
        assertThat(cast.as("INTAKE_OFFICER").get(at + "/linimasa").text())
                .contains("Terdengar tangis", "Unggahan tentang tangis");
        assertThat(cast.as(Cast.SECOND_COMPANION).get("/laporan").text()).doesNotContain("Ratih");
    }

    @Test
    void a_reporter_who_is_the_accused_is_told_to_the_officer_and_is_nobody_to_call() {
        Visitor.Page report = sent(walk.report("PHONE")
                .with("reporter", "Bapak Bara")
                .with("kinship", "SPOUSE")
                .with("suspect", "YES")
                .with("phone", "0812-0000-1111")
                .with("mayCall", "YES"));
        assertThat(report.text()).contains("Pelapor mungkin terlapor. Jangan hubungi dia");
        String at = walk.reach(report, "Ibu Kenanga");
        walk.team(at);
        assertThat(walk.page("COMPANION", at).text()).contains("Pelapor adalah terlapor", "jangan beri kabar apa pun");
        assertThat(cast.as("COMPANION").get(at + "/penjangkauan/tujuan").text())
                .contains("Ibu Kenanga")
                .doesNotContain("0812-0000-1111");
        String other = walk.reach(
                sent(walk.report("PHONE")
                        .with("reporter", "Bapak Baik")
                        .with("kinship", "NEIGHBOUR")
                        .with("phone", "0812-0000-2222")
                        .with("mayCall", "YES")),
                "Ibu Lain");
        walk.team(other);
        assertThat(cast.as("COMPANION").get(other + "/penjangkauan/tujuan").text())
                .contains("Telepon pelapor", "0812-0000-2222");
    }

    @ParameterizedTest
    @CsvSource({"HIGH,24", "MEDIUM,48", "LOW,72"})
    @Shows({"S2.9", "S2.19", "S2.20", "S2.21"})
    void each_risk_has_its_hours_from_the_information_on_the_page_of_the_outreach(String risk, int hours) {
        String at = walk.sought("Ibu Kenanga", Duration.ofHours(2));
        walk.triage(at, risk);
        assertThat(walk.isDone(at, "Mengidentifikasi kasus menurut jenisnya")).isTrue();
        assertThat(left(at)).isEqualTo("Sisa " + words(Duration.ofHours(hours - 2)));
        clock.turnBy(Duration.ofHours(1).plusMinutes(1));
        walk.away(at);
        sent(walk.act(at, "bertemu").with("safe", "YES"));
        assertThat(left(at)).contains("3 jam 1 menit").doesNotContain("Sisa", "Lewat");
    }

    @Test
    void a_risk_changed_in_the_field_is_counted_again_from_the_information_and_says_why() {
        String at = walk.sought("Ibu Kenanga", Duration.ofHours(2));
        walk.triage(at, "LOW");
        walk.away(at);
        walk.triage(at, "HIGH");
        assertThat(left(at)).isEqualTo("Sisa 22 jam");
        assertThat(walk.page("COMPANION", at).click("Mengapa batas ini").text()).contains("Risiko naik");
    }

    @Test
    void a_day_without_the_machine_moves_no_limit_and_the_breach_asks_its_reason_while_three_are_told() {
        String at = walk.sought("Ibu Kenanga", Duration.ofHours(2));
        walk.triage(at, "HIGH");
        clock.turnBy(Duration.ofHours(12));
        alarms.run();
        assertThat(alarms("COMPANION")).contains("Penjangkauan");
        assertThat(alarms("UNIT_HEAD")).doesNotContain("Penjangkauan");
        clock.turnBy(Duration.ofHours(24));
        alarms.run();
        assertThat(left(at)).isEqualTo("Lewat 14 jam");
        assertThat(alarms("CASE_SUPERVISOR")).contains("Penjangkauan");
        assertThat(alarms("UNIT_HEAD")).contains("Penjangkauan");
        Visitor.Page why = walk.page("COMPANION", at).click("Tuliskan alasannya");
        sent(why.form("/alasan").with("reason", "Listrik padam sehari"));
        walk.away(at);
        sent(walk.act(at, "bertemu").with("safe", "YES"));
        assertThat(left(at)).contains("terlambat");
        assertThat(walk.page("COMPANION", at).text()).doesNotContain("Tuliskan alasannya");
    }

    @Test
    @Shows({"S2.1", "S2.18"})
    void the_public_page_says_the_title_the_three_limits_and_the_procedure_it_follows() {
        Visitor visitor = cast.stranger();
        String page = visitor.get("/k/" + cast.office().code() + "/l/a2").text();
        assertThat(page)
                .contains("Layanan Penjangkauan Korban", "SOP Penjangkauan Korban", "1x24 jam", "2x24 jam", "3x24 jam");
    }

    private String alarms(String post) {
        return cast.as(post).get("/peringatan").document().select("main").text();
    }

    private String left(String at) {
        return walk.page("COMPANION", at).document().select(".n-clock__left").text();
    }

    private static String words(Duration span) {
        long days = span.toDays();
        return days == 0 ? span.toHours() + " jam" : days + " hari " + span.toHoursPart() + " jam";
    }
}
