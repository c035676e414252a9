package id.naungan.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.documents.LetterId;
import id.naungan.documents.Letters;
import id.naungan.print.PdfCheck;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plt. and Plh.: what a deputy may, between two dates and not a minute longer (D17). The office lies in WITA. */
@NaunganTest
class DeputiesTest {
    private static final String PAGE = "/admin/plt-plh";
    /** A page that the head's post opens and a companion's does not. */
    private static final String OF_THE_HEAD = "/admin/persetujuan-jabatan";

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);
    private static final Instant TUESDAY_MIDNIGHT = Instant.parse("2026-11-02T16:00:00Z");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Letters letters;

    @Autowired
    private TurnableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;

    @BeforeEach
    void cast() {
        cast = Cast.fresh(program);
    }

    @Test
    void a_deputy_may_what_the_post_may_from_the_first_midnight_to_the_last_and_not_a_minute_longer() {
        assertThat(named("UNIT_HEAD", "COMPANION", "UNIT_HEAD", "PLH", TUESDAY, TUESDAY.plusDays(1))
                        .text())
                .contains("Sinta Larasati, Plh. Kepala UPTD", "ditunjuk Wulan Ariyanti", "Akan datang");
        clock.turnTo(TUESDAY_MIDNIGHT.minusSeconds(60));
        assertThat(opensThePageOfTheHead("COMPANION")).isFalse();
        clock.turnTo(TUESDAY_MIDNIGHT.minusSeconds(1));
        assertThat(opensThePageOfTheHead("COMPANION")).isFalse();
        clock.turnTo(TUESDAY_MIDNIGHT);
        assertThat(opensThePageOfTheHead("COMPANION")).isTrue();
        assertThat(cast.as("COMPANION").get("/saya").text()).contains("Plh. Kepala UPTD", "Pendamping PPA");
        assertThat(cast.as("UNIT_HEAD").get(PAGE).text()).contains("Berjalan sekarang");
        clock.turnTo(TUESDAY_MIDNIGHT.plus(Duration.ofDays(2)).minusSeconds(60));
        assertThat(opensThePageOfTheHead("COMPANION")).isTrue();
        clock.turnTo(TUESDAY_MIDNIGHT.plus(Duration.ofDays(2)));
        assertThat(opensThePageOfTheHead("COMPANION")).isFalse();
        assertThat(cast.as("COMPANION").get("/saya").text()).doesNotContain("Plh.");
        clock.turnTo(TUESDAY_MIDNIGHT.plus(Duration.ofDays(2)).plusSeconds(60));
        assertThat(opensThePageOfTheHead("COMPANION")).isFalse();
    }

    @Test
    void the_same_day_begins_at_another_moment_in_an_office_of_western_time() {
        Cast west = Cast.fresh(program, Cast.SUMBER_ASIH);
        cast = west;
        named("UNIT_HEAD", "COMPANION", "UNIT_HEAD", "PLT", TUESDAY, TUESDAY);
        clock.turnTo(TUESDAY_MIDNIGHT.plus(Duration.ofMinutes(59)));
        assertThat(opensThePageOfTheHead("COMPANION")).isFalse();
        clock.turnTo(TUESDAY_MIDNIGHT.plus(Duration.ofHours(1)));
        assertThat(opensThePageOfTheHead("COMPANION")).isTrue();
    }

    @Test
    void a_term_that_begins_today_begins_at_once_and_one_that_is_ended_early_counts_at_the_next_click() {
        named("SYSTEM_ADMIN", "COMPANION", "UNIT_HEAD", "PLH", today(), today().plusDays(6));
        Visitor companion = cast.as("COMPANION");
        assertThat(companion.get(OF_THE_HEAD).status()).isEqualTo(200);
        assertThat(cast.as("UNIT_HEAD").get(PAGE).form("/akhiri").submit().text())
                .contains("Tidak ada pelaksana saat ini", "Tiga bulan terakhir", "diakhiri 2 Nov 2026");
        assertThat(companion.get(OF_THE_HEAD).status()).isEqualTo(404);
        assertThat(acts("SYSTEM_ADMIN")).contains("deputy.name-PLH-UNIT_HEAD");
        assertThat(acts("UNIT_HEAD")).contains("deputy.end");
    }

    @Test
    void nobody_names_herself_nor_backwards_nor_twice_nor_for_longer_than_a_year() {
        assertThat(named("SYSTEM_ADMIN", "SYSTEM_ADMIN", "UNIT_HEAD", "PLH", today(), today())
                        .text())
                .contains("Tidak seorang pun menunjuk dirinya sendiri");
        assertThat(named("UNIT_HEAD", "COMPANION", "UNIT_HEAD", "PLH", today().minusDays(1), today())
                        .text())
                .contains("Wewenang tidak berlaku surut");
        assertThat(named("UNIT_HEAD", "COMPANION", "UNIT_HEAD", "PLH", TUESDAY, today())
                        .text())
                .contains("Tanggal akhir lebih dulu");
        assertThat(named("UNIT_HEAD", "COMPANION", "UNIT_HEAD", "PLH", TUESDAY, TUESDAY.plusDays(366))
                        .text())
                .contains("Paling lama satu tahun");
        assertThat(named("UNIT_HEAD", "COMPANION", "UNIT_HEAD", "PLH", TUESDAY, TUESDAY.plusDays(365))
                        .status())
                .isEqualTo(200);
        Visitor.Page twice =
                named("UNIT_HEAD", "COMPANION", "UNIT_HEAD", "PLT", TUESDAY.plusDays(9), TUESDAY.plusDays(9));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("sudah menjadi pelaksana jabatan itu");
        assertThat(twice.document().select("input[name=from.day]").val()).isEqualTo("12");
        assertThat(named("UNIT_HEAD", "COMPANION", "RAJA", "PLT", TUESDAY, TUESDAY)
                        .text())
                .contains("Pilih jabatannya");
        assertThat(named("UNIT_HEAD", "COMPANION", "UNIT_HEAD", "X", TUESDAY, TUESDAY)
                        .text())
                .contains("Pilih Plh. atau Plt.");
    }

    @Test
    void who_is_only_a_deputy_herself_is_made_nobodys_deputy() {
        named("UNIT_HEAD", "COMPANION", "CASE_SUPERVISOR", "PLH", today(), today().plusDays(5));
        JdbcClient.create(TestDatabase.asSuperuser(program))
                .sql("update access.post_holding set until = now() where account_id = ?")
                .param(cast.account("COMPANION").value())
                .update();
        Visitor.Page refused = named("UNIT_HEAD", "COMPANION", "UNIT_HEAD", "PLH", today(), today());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Pilih petugas kantor ini.");
    }

    @Test
    void who_is_neither_head_nor_administrator_and_another_office_find_no_deputies() {
        named("UNIT_HEAD", "COMPANION", "UNIT_HEAD", "PLH", today(), today());
        String end = cast.as("UNIT_HEAD")
                .get(PAGE)
                .document()
                .select("form[action$=akhiri]")
                .attr("action");
        for (String post : List.of("CASE_MANAGER", "CASE_SUPERVISOR", "INTAKE_OFFICER", "AUDITOR")) {
            assertThat(cast.as(post).get(PAGE).status()).as(post).isEqualTo(404);
        }
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        Visitor stranger = other.as("UNIT_HEAD");
        Visitor.Page theirs = stranger.get(PAGE);
        assertThat(theirs.text()).doesNotContain("Sinta Larasati, Plh.");
        String token = theirs.document().select("input[name=_csrf]").attr("value");
        assertThat(stranger.post(
                                end,
                                java.util.Map.of(
                                        "_csrf",
                                        token,
                                        "_once",
                                        UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(cast.as("COMPANION").get(OF_THE_HEAD).status()).isEqualTo(200);
        Visitor.Page foreign = cast.as("UNIT_HEAD")
                .get(PAGE)
                .form("/plt-plh")
                .with("account", other.account("COMPANION").toString())
                .submit();
        assertThat(foreign.text()).contains("Pilih petugas kantor ini");
    }

    @Test
    void a_letter_that_a_deputy_signs_says_so_on_paper_and_on_its_page() {
        String letter = waitingForTheHead("CASE_MANAGER");
        named("UNIT_HEAD", "COMPANION", "UNIT_HEAD", "PLH", today(), today());
        Visitor.Page signed =
                cast.as("COMPANION").get(letter).form("/tanda-tangan").submit();
        assertThat(signed.status()).isEqualTo(200);
        assertThat(signed.text()).contains("Sinta Larasati (Plh. Kepala UPTD)");
        assertThat(paper(letter)).contains("Plh. Kepala UPTD,").contains("Sinta Larasati");
    }

    @Test
    void an_acting_head_prints_plt_and_the_head_herself_nothing_before_her_post() {
        String letter = waitingForTheHead("CASE_MANAGER");
        named("UNIT_HEAD", "COMPANION", "UNIT_HEAD", "PLT", today(), today());
        cast.as("UNIT_HEAD").get(letter).form("/tanda-tangan").submit();
        assertThat(paper(letter)).contains("Kepala UPTD,").doesNotContain("Plt.", "Plh.");
    }

    @Test
    void a_deputy_does_not_sign_what_she_wrote_herself() {
        named("UNIT_HEAD", "CASE_MANAGER", "UNIT_HEAD", "PLH", today(), today());
        String letter = waitingForTheHead("CASE_MANAGER");
        assertThat(signs("CASE_MANAGER", letter)).isFalse();
        assertThat(signs("UNIT_HEAD", letter)).isTrue();
    }

    @Test
    void where_the_head_runs_the_case_her_deputy_does_not_sign_for_her_but_the_head_of_division_does() {
        String letter = waitingForTheHead("UNIT_HEAD");
        named("DIVISION_HEAD", "COMPANION", "UNIT_HEAD", "PLH", today(), today());
        assertThat(signs("UNIT_HEAD", letter)).isFalse();
        assertThat(signs("COMPANION", letter)).isFalse();
        assertThat(signs("DIVISION_HEAD", letter)).isTrue();
    }

    @Test
    void a_deputy_of_a_post_without_cases_sees_none() {
        named("UNIT_HEAD", "AUDITOR", "SYSTEM_ADMIN", "PLH", today(), today());
        Visitor auditor = cast.as("AUDITOR");
        assertThat(auditor.get("/admin/pengguna").status()).isEqualTo(200);
        assertThat(auditor.get("/kasus").status()).isEqualTo(404);
    }

    /** A cover letter that waits for the head of unit, in a case run by this officer; its path. */
    private String waitingForTheHead(String manager) {
        CrisisWalk walk = CrisisWalk.of(program, cast, field -> "Teks " + field);
        String at = walk.arrive();
        cast.as("CASE_SUPERVISOR")
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account(manager).toString())
                .with("team", cast.account("CASE_MANAGER").toString())
                .submit();
        return walk.letter(at);
    }

    private boolean signs(String who, String letter) {
        return !cast.as(who)
                .get(letter)
                .document()
                .select("form[action$=/tanda-tangan]")
                .isEmpty();
    }

    private String paper(String letter) {
        LetterId id = new LetterId(UUID.fromString(letter.replace("/surat/", "")));
        return PdfCheck.text(cast.as("UNIT_HEAD", () -> letters.pdf(cast.actor("UNIT_HEAD"), id)));
    }

    private boolean opensThePageOfTheHead(String who) {
        return cast.as(who).get(OF_THE_HEAD).status() == 200;
    }

    private Visitor.Page named(String by, String who, String post, String kind, LocalDate from, LocalDate to) {
        return cast.as(by)
                .get(PAGE)
                .form("/plt-plh")
                .with("account", cast.account(who).toString())
                .with("post", post)
                .with("kind", kind)
                .with("from.day", "" + from.getDayOfMonth())
                .with("from.month", "" + from.getMonthValue())
                .with("from.year", "" + from.getYear())
                .with("to.day", "" + to.getDayOfMonth())
                .with("to.month", "" + to.getMonthValue())
                .with("to.year", "" + to.getYear())
                .submit();
    }

    private LocalDate today() {
        return clock.instant().atZone(cast.office().zone()).toLocalDate();
    }

    private List<String> acts(String key) {
        return cast.within(() -> jdbc.sql("select action from access.audit where actor_id = ?")
                .params(cast.account(key).value())
                .query(String.class)
                .list());
    }
}
