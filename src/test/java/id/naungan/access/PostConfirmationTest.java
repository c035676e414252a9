package id.naungan.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who keeps the accounts cannot open the cases to herself, and the head is told of every try (D17). */
@NaunganTest
class PostConfirmationTest {
    private static final String PAGE = "/admin/persetujuan-jabatan";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;

    @BeforeEach
    void cast() {
        cast = Cast.fresh(program);
    }

    @Test
    void a_post_that_an_administrator_gives_herself_waits_for_the_head_and_opens_nothing_until_then() {
        String at = CrisisWalk.of(program, cast, field -> "Teks " + field).arrive();
        Visitor.Page asked = give("SYSTEM_ADMIN", "CASE_SUPERVISOR");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text()).contains("Menunggu persetujuan kepala unit: Supervisor kasus");
        assertThat(cast.actor("SYSTEM_ADMIN").posts()).containsExactly("SYSTEM_ADMIN");
        assertThat(cast.as("SYSTEM_ADMIN").once(at).statusCode()).isEqualTo(404);
        assertThat(acts("SYSTEM_ADMIN")).contains("account.ask-CASE_SUPERVISOR");

        Visitor head = cast.as("UNIT_HEAD");
        assertThat(head.get("/kerja").text()).contains("1 permintaan jabatan menunggu jawaban Anda");
        Visitor.Page given =
                head.get(PAGE).form("/" + request()).with("decision", "YES").submit();
        assertThat(given.text())
                .contains("Galih Pranata: Supervisor kasus", "Juga admin sistem", "diberikan Wulan Ariyanti");
        assertThat(head.get("/kerja").text()).contains("1 jabatan yang membuka kasus dipegang admin sistem");
        assertThat(cast.as("SYSTEM_ADMIN").once(at).statusCode()).isEqualTo(200);
        assertThat(acts("UNIT_HEAD")).contains("account.confirm-CASE_SUPERVISOR");
    }

    @Test
    void a_refused_request_gives_nothing_and_a_second_answer_is_told_so() {
        give("SYSTEM_ADMIN", "UNIT_HEAD");
        String request = request();
        var form = cast.as("UNIT_HEAD").get(PAGE).form("/" + request).with("decision", "NO");
        Visitor.Page late = cast.as("DIVISION_HEAD").get(PAGE);
        assertThat(form.submit().text()).contains("Tidak ada permintaan");
        assertThat(late.form("/" + request).with("decision", "YES").submit().text())
                .contains("sudah dijawab");
        assertThat(cast.actor("SYSTEM_ADMIN").posts()).containsExactly("SYSTEM_ADMIN");
    }

    @Test
    void a_head_who_is_administrator_too_does_not_answer_her_own_request() {
        cast.within(() -> {
            program.getBean(Accounts.class).givePost(cast.officeId(), cast.account("UNIT_HEAD"), "SYSTEM_ADMIN");
            return true;
        });
        give("UNIT_HEAD", "CASE_SUPERVISOR");
        Visitor.Page own = cast.as("UNIT_HEAD").get(PAGE);
        assertThat(own.text()).contains("Permintaan sendiri dijawab oleh pejabat lain");
        String token = cast.as("UNIT_HEAD")
                .get("/saya")
                .document()
                .select("input[name=_csrf]")
                .attr("value");
        assertThat(cast.as("UNIT_HEAD")
                        .post(
                                PAGE + "/" + request(),
                                java.util.Map.of(
                                        "_csrf",
                                        token,
                                        "_once",
                                        java.util.UUID.randomUUID().toString(),
                                        "decision",
                                        "YES"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(cast.actor("UNIT_HEAD").posts()).doesNotContain("CASE_SUPERVISOR");
        cast.as("DIVISION_HEAD")
                .get(PAGE)
                .form("/" + request())
                .with("decision", "YES")
                .submit();
        assertThat(cast.actor("UNIT_HEAD").posts()).contains("CASE_SUPERVISOR");
    }

    @Test
    void an_administrator_who_opens_the_cases_to_another_administrator_is_shown_to_the_head() {
        cast.join("SYSTEM_ADMIN.2", "Joko Prasetya", "SYSTEM_ADMIN");
        assertThat(cast.as("UNIT_HEAD").get("/kerja").text()).doesNotContain("dipegang admin sistem");
        cast.as("SYSTEM_ADMIN")
                .get("/admin/pengguna/" + cast.account("SYSTEM_ADMIN.2"))
                .form("/jabatan")
                .without("end")
                .with("post", "CASE_MANAGER")
                .submit();
        assertThat(cast.as("UNIT_HEAD").get("/kerja").text())
                .contains("1 jabatan yang membuka kasus dipegang admin sistem");
        assertThat(cast.as("UNIT_HEAD").get(PAGE).text())
                .contains("Joko Prasetya: Manajer kasus", "diberikan Galih Pranata");
    }

    @Test
    void only_heads_see_the_page_and_only_those_of_the_office() {
        give("SYSTEM_ADMIN", "UNIT_HEAD");
        for (String post : List.of("SYSTEM_ADMIN", "CASE_MANAGER", "CASE_SUPERVISOR", "AUDITOR")) {
            assertThat(cast.as(post).get(PAGE).status()).as(post).isEqualTo(404);
        }
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        assertThat(other.as("UNIT_HEAD").get(PAGE).text()).contains("Tidak ada permintaan");
    }

    private Visitor.Page give(String who, String post) {
        return cast.as(who)
                .get("/admin/pengguna/" + cast.account(who))
                .form("/jabatan")
                .without("end")
                .with("post", post)
                .submit();
    }

    private String request() {
        return cast.within(
                () -> jdbc.sql("select id::text from access.post_request where decided_at is null and office_id = ?")
                        .params(cast.officeId().value())
                        .query(String.class)
                        .single());
    }

    private List<String> acts(String key) {
        return cast.within(() -> jdbc.sql("select action from access.audit where actor_id = ?")
                .params(cast.account(key).value())
                .query(String.class)
                .list());
    }
}
