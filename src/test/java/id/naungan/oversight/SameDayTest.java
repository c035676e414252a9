package id.naungan.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Client and accused in the office on one day do not meet, and the counter learns nothing but to ask first. */
@NaunganTest
class SameDayTest {
    private static final String APART = "Klien dan terlapor di kantor hari ini";
    private static final String ASK = "Tanyakan dulu kepada supervisor sebelum memanggil tamu berikutnya";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private String at;

    @BeforeEach
    void a_client_who_came_today_and_says_by_whom() {
        cast = Cast.fresh(program);
        at = CrisisWalk.of(program, cast, field -> "Teks " + field).arrive();
        named("Kenanga Puspita", at);
        cast.as("INTAKE_OFFICER")
                .get(at + "/orang/baru")
                .form("/baru")
                .with("role", "ACCUSED")
                .with("fullName", "Bondan Prakosa")
                .submit();
        cast.as("CASE_SUPERVISOR")
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString())
                .submit();
    }

    @Test
    void when_the_accused_signs_the_guest_book_the_supervisor_is_told_and_the_clerk_only_asked_to_ask() {
        nobodyIsTold();
        guest("bondan prakosa ");
        Visitor.Page told = cast.as("CASE_SUPERVISOR").get("/kerja").click(APART);
        assertThat(told.text()).contains("Klien dan terlapor kasus ini berada di kantor hari ini");
        assertThat(cast.as("CASE_SUPERVISOR").get(at).text()).contains("Jaga agar tidak bertemu");
        for (String page : new String[] {"/buku-tamu", "/krisis", "/kerja"}) {
            assertThat(cast.as("COUNSELLOR").get(page).text())
                    .as(page)
                    .contains(ASK)
                    .doesNotContain("Bondan", "terlapor", "Kenanga", "PPA-26-");
        }
        assertThat(cast.as("CASE_MANAGER").get(at).text()).doesNotContain("Jaga agar tidak bertemu");
        told.form("/jangan-bertemu").submit();
        nobodyIsTold();
    }

    @Test
    void it_counts_the_other_way_round_and_on_that_day_alone() {
        clock.turnBy(Duration.ofDays(1));
        guest("Bondan Prakosa");
        nobodyIsTold();
        guest("Kenanga Puspita");
        assertThat(cast.as("UNIT_HEAD").get("/kerja").text()).contains(APART);
        clock.turnBy(Duration.ofDays(1));
        nobodyIsTold();
    }

    @Test
    void an_accused_who_comes_to_report_herself_is_found_by_her_name_once_it_is_known() {
        String other = cast.as("INTAKE_OFFICER")
                .get("/krisis")
                .form("/krisis")
                .with("callName", "Pak B")
                .with("safe", "YES")
                .with("needs", "CALMING")
                .submit()
                .path()
                .replace("/krisis", "");
        nobodyIsTold();
        named("Bondan Prakosa", other);
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).contains(APART);
    }

    @Test
    void whoever_is_kept_out_of_the_case_is_not_asked_to_ask() {
        cast.as("CASE_SUPERVISOR")
                .get(at + "/pengecualian")
                .form("/pengecualian")
                .with("officer", cast.account("COUNSELLOR").toString())
                .submit();
        guest("Bondan Prakosa");
        assertThat(cast.as("COUNSELLOR").get("/buku-tamu").text()).doesNotContain(ASK);
        assertThat(cast.as("COUNSELLOR").get("/kerja").text()).doesNotContain(ASK);
        assertThat(cast.as("COMPANION").get("/buku-tamu").text()).contains(ASK);
    }

    private void nobodyIsTold() {
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).doesNotContain(APART);
        assertThat(cast.as("COUNSELLOR").get("/buku-tamu").text()).doesNotContain(ASK);
    }

    private void guest(String name) {
        assertThat(cast.as("INTAKE_OFFICER")
                        .get("/buku-tamu")
                        .form("/buku-tamu")
                        .with("name", name)
                        .submit()
                        .status())
                .isEqualTo(200);
    }

    private void named(String fullName, String of) {
        Visitor officer = cast.as("INTAKE_OFFICER");
        officer.get(officer.get(of).document().select("a[href$=/ubah]").attr("href"))
                .form("/ubah")
                .with("fullName", fullName)
                .submit();
    }
}
