package id.naungan.stories;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With whom the file lies, until it has a case manager or goes on; and what timeline and log say of it. */
@NaunganTest
class FileHolderTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private String at;

    @BeforeEach
    void a_file_that_came_back_to_the_desk() {
        cast = Cast.fresh(program);
        cast.join("SECTION_HEAD", "Ambar Kinanti", "SECTION_HEAD");
        at = new DirectWalk(program, cast)
                .promising("pendampingan")
                .arrive(cast.as("INTAKE_OFFICER"), "Ibu Melati", "CLIENT");
        pass();
        taken();
        sent(cast.as("SECTION_HEAD").get(disposition()).form("/kembalikan").with("words", "Belum ada alamat"));
        clock.turnBy(Duration.ofMinutes(2));
    }

    @Test
    void the_desk_that_has_the_file_back_loses_it_when_a_case_manager_is_named_and_the_log_says_so() {
        assertThat(cast.as("INTAKE_OFFICER").get(at).status()).isEqualTo(200);
        team("");
        assertThat(cast.as("INTAKE_OFFICER").get(at).status())
                .as("a team without a manager leaves the file where it lies")
                .isEqualTo(200);
        team(cast.account("CASE_MANAGER").toString());
        assertThat(cast.as("INTAKE_OFFICER").get(at).status()).isEqualTo(404);
        assertThat(cast.as("INTAKE_OFFICER").get("/kasus").text()).doesNotContain("PPA-26-");
        assertThat(cast.as("CASE_MANAGER").get(at).status()).isEqualTo(200);
        assertThat(ended("CASE_SUPERVISOR", "case.assign-team"))
                .containsExactly("ended-holder:" + cast.account("INTAKE_OFFICER"));
    }

    @Test
    void a_section_head_who_took_the_file_loses_it_to_the_case_manager_too_unless_she_is_on_the_team() {
        pass();
        taken();
        team(
                cast.account("CASE_MANAGER").toString(),
                cast.account("SECTION_HEAD").toString());
        assertThat(cast.as("SECTION_HEAD").get(at).status()).isEqualTo(200);
        team(cast.account("CASE_MANAGER").toString());
        assertThat(cast.as("SECTION_HEAD").get(at).status()).isEqualTo(404);
    }

    @Test
    void who_hands_all_her_cases_to_another_hands_over_the_files_that_lie_with_her() {
        cast.join("INTAKE_OFFICER.2", "Nurul Kencana", "INTAKE_OFFICER");
        sent(cast.as("CASE_SUPERVISOR")
                .get("/kerja/serah-terima?dari=" + cast.account("INTAKE_OFFICER"))
                .form("/semua")
                .with("ke", cast.account("INTAKE_OFFICER.2").toString())
                .with("confirmed", "YES"));
        assertThat(cast.as("INTAKE_OFFICER").get(at).status()).isEqualTo(404);
        assertThat(cast.as("INTAKE_OFFICER.2").get(at).status()).isEqualTo(200);
        assertThat(ended("CASE_SUPERVISOR", "case.hand-over"))
                .contains("ended-holder:" + cast.account("INTAKE_OFFICER"));
        assertThat(timeline("CASE_SUPERVISOR")).contains("Dari Lestari Wandansari kepada Nurul Kencana");
    }

    @Test
    void the_timeline_names_who_handed_to_whom_and_what_was_taken_is_logged() {
        team(cast.account("CASE_MANAGER").toString());
        assertThat(timeline("CASE_MANAGER"))
                .contains(
                        "Dari Lestari Wandansari kepada Kepala Seksi",
                        "Dari Lestari Wandansari kepada Ambar Kinanti (Kepala Seksi",
                        "Dari Ambar Kinanti kepada Lestari Wandansari",
                        "Dari Lestari Wandansari kepada Dewi Maharsi")
                .doesNotContain("Melati");
        assertThat(cast.as("CASE_MANAGER").get(at + "/linimasa?bahasa=en").status())
                .isEqualTo(200);
        assertThat(ended("SECTION_HEAD", "intake.take-over"))
                .containsExactly(
                        "ended-intake:" + cast.account("INTAKE_OFFICER"),
                        "ended-holder:" + cast.account("SECTION_HEAD"));
    }

    private void pass() {
        sent(cast.as("INTAKE_OFFICER")
                .get(at + "/serah-terima")
                .form("/serah-terima")
                .with("toPost", "SECTION_HEAD"));
    }

    private void taken() {
        sent(cast.as("SECTION_HEAD")
                .get("/kerja")
                .click("Berkas menunggu diambil")
                .form("/ambil"));
    }

    private String disposition() {
        return cast.within(() -> jdbc.sql(
                        "select '/disposisi/' || id from intake.disposition where office_id = ? order by passed_at desc limit 1")
                .param(cast.officeId().value())
                .query(String.class)
                .single());
    }

    private void team(String manager, String... team) {
        sent(cast.as("CASE_SUPERVISOR")
                .get(at + "/tim")
                .form("/tim")
                .with("manager", manager)
                .with("team", team));
    }

    private String timeline(String post) {
        return cast.as(post).get(at + "/linimasa").document().select("main").text();
    }

    private List<String> ended(String post, String action) {
        return cast.within(() -> jdbc.sql("""
                select object from access.audit where actor_id = ? and action = ? and object like 'ended-%' order by seq
                """)
                .params(cast.account(post).value(), action)
                .query(String.class)
                .list());
    }
}
