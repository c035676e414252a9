package id.naungan.stories;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.deadlines.AlarmRound;
import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** S5, the direct way from step 4 on: five services to be referred to, and accompaniment until the case is resolved. */
@NaunganTest
class AccompanimentStoryTest {
    private static final String STEP = "Korban dirujuk ke pelayanan kesehatan";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private AlarmRound alarms;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private String at;

    @BeforeEach
    void she_came_herself_and_is_accompanied() {
        cast = Cast.fresh(program);
        at = new DirectWalk(program, cast)
                .promising("pendampingan")
                .arrive(cast.as("INTAKE_OFFICER"), "Ibu Melati", "CLIENT");
        sent(cast.as("CASE_SUPERVISOR")
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString())
                .with("supervisor", cast.account("CASE_SUPERVISOR").toString())
                .with("team", cast.account("COMPANION").toString()));
    }

    @ParameterizedTest
    @CsvSource({"HEALTH,Kesehatan", "PSYCHOLOGICAL,Psikologis", "LEGAL,Hukum", "SOCIAL,Sosial", "ECONOMIC,Ekonomi"})
    @Shows("S5.10")
    void each_of_the_five_services_is_proposed_by_need_and_gives_a_letter_that_ticks_the_step(
            String need, String service) {
        letterhead();
        sent(manager().get(at + "/persetujuan").form("/persetujuan").with("items[SHARE_WITH_OTHERS]", "YES"));
        sent(manager()
                .get(at + "/rencana")
                .form("/rencana")
                .with("items[0].need", need)
                .with("items[0].action", "Dibantu lembaga lain")
                .with("items[0].provider", "PARTNER")
                .with("items[0].status", "PLANNED")
                .with("agreed", "YES"));
        assertThat(step()).contains("Nanti", "Siapkan rujukan");
        Document proposed = manager().get(at + "/rujukan/baru").document();
        assertThat(proposed.select("#menurut-standar li a").eachText())
                .as("the five of the standard, the planned one first")
                .startsWith(service)
                .containsExactlyInAnyOrder("Kesehatan", "Psikologis", "Hukum", "Sosial", "Ekonomi");
        assertThat(proposed.select("#menurut-standar li").first().text())
                .contains("Dalam rencana: Dibantu lembaga lain");
        Visitor.Page referral = sent(manager()
                .get(at + "/rujukan/baru?need=" + need)
                .form("/baru")
                .with("partner", "OTHER")
                .with("place", "Lembaga Contoh Rawa Tirta")
                .with("chronology", "Dipukul tadi malam")
                .with("purpose", "Agar tertolong"));
        String letter = referral.document().select("main a[href^=/surat/]").attr("href");
        assertThat(manager().get(letter).text())
                .contains("Surat rujukan", "Lembaga Contoh Rawa Tirta", "Dibantu lembaga lain");
        assertThat(step()).doesNotContain("Selesai");
        sent(cast.as("DIVISION_HEAD").get(letter).form("/tanda-tangan"));
        sent(manager().get(referral.path() + "/serahkan").form("/serahkan").with("words", "Diantar pendamping"));
        assertThat(step()).contains("Selesai");
        assertThat(manager()
                        .get(at + "/rujukan/baru")
                        .document()
                        .select("#menurut-standar li")
                        .first()
                        .text())
                .contains(service, "Menunggu jawaban");
    }

    @Test
    void a_referral_of_another_kind_leaves_the_step_open_and_one_without_a_plan_counts_too() {
        letterhead();
        assertThat(manager().get(at).document().select("#prosedur").text()).contains("Tidak berlaku untuk kasus ini");
        sent(manager().get(at + "/persetujuan").form("/persetujuan").with("items[SHARE_WITH_OTHERS]", "YES"));
        handOver("EDUCATION");
        assertThat(step()).doesNotContain("Selesai");
        handOver("SOCIAL_REHABILITATION");
        assertThat(step()).contains("Selesai");
    }

    @Test
    @Shows("S5.17")
    void it_has_no_limit_is_looked_at_every_thirty_days_and_is_never_late() {
        assertThat(manager().get(at).text()).contains("Tanpa batas waktu", "Ditinjau lagi 2 Des 2026");
        assertThat(work("CASE_MANAGER")).doesNotContain("Tinjau kasus");
        clock.turnBy(Duration.ofDays(31));
        assertThat(work("CASE_MANAGER")).contains("Hari ini (1)", "Tinjau kasus: Pendampingan");
        assertThat(work("INTAKE_OFFICER")).doesNotContain("Tinjau kasus");
        alarms.run();
        assertThat(manager().get("/peringatan").text()).contains("Waktunya meninjau");
        clock.turnBy(Duration.ofDays(65));
        alarms.run();
        assertThat(work("CASE_MANAGER")).contains("Tinjau kasus: Pendampingan").doesNotContain("Lewat batas");
        assertThat(manager().get(at).text()).contains("Sudah waktunya ditinjau").doesNotContain("Terlambat");
        sent(manager()
                .get(manager()
                        .get("/kerja")
                        .document()
                        .select("a:contains(Tinjau kasus)")
                        .attr("href"))
                .form("/pemantauan")
                .with("progress", "Ia mulai bekerja lagi"));
        assertThat(work("CASE_MANAGER")).doesNotContain("Tinjau kasus");
        assertThat(manager().get("/peringatan").text()).doesNotContain("Waktunya meninjau");
        assertThat(manager().get(at).text()).contains("Ditinjau lagi 8 Mar 2027");
        clock.turnBy(Duration.ofDays(29));
        assertThat(work("CASE_MANAGER")).doesNotContain("Tinjau kasus");
        clock.turnBy(Duration.ofDays(2));
        assertThat(work("CASE_MANAGER")).contains("Tinjau kasus: Pendampingan");
    }

    private void letterhead() {
        sent(cast.as("UNIT_HEAD")
                .get("/kantor/kop-surat")
                .form("/kop-surat")
                .with("lineOne", "PEMERINTAH KABUPATEN RAWA TIRTA")
                .with("lineTwo", "UPTD PPA")
                .with("lineThree", "Jalan Contoh Nomor 1")
                .with("place", "Rawa Tirta")
                .with("unitCode", "UPTD-PPA"));
    }

    private void handOver(String need) {
        Visitor.Page referral = sent(manager()
                .get(at + "/rujukan/baru?need=" + need)
                .form("/baru")
                .with("partner", "OTHER")
                .with("place", "Lembaga Contoh Rawa Tirta")
                .with("service", "Pendampingan")
                .with("chronology", "Dipukul tadi malam")
                .with("purpose", "Agar tertolong"));
        String letter = referral.document().select("main a[href^=/surat/]").attr("href");
        sent(cast.as("DIVISION_HEAD").get(letter).form("/tanda-tangan"));
        sent(manager().get(referral.path() + "/serahkan").form("/serahkan").with("words", "Diantar pendamping"));
    }

    private String step() {
        return manager()
                .get(at)
                .document()
                .select("#prosedur li:contains(" + STEP + ")")
                .text();
    }

    private String work(String post) {
        return cast.as(post).get("/kerja").document().select("main").text();
    }

    private Visitor manager() {
        return cast.as("CASE_MANAGER");
    }
}
