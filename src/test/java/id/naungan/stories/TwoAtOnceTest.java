package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hands at the same case, one hand twice, and no hand on the database. */
@NaunganTest
class TwoAtOnceTest {
    @Autowired
    private ApplicationContext program;

    @Value("${spring.datasource.url}")
    private String address;

    private Cast cast;
    private CrisisWalk walk;

    @BeforeEach
    void an_office() {
        cast = Cast.fresh(program);
        walk = CrisisWalk.of(program, cast, field -> "Teks " + field);
    }

    @Test
    void the_second_of_two_who_triage_is_told_and_keeps_her_text() {
        String at = walk.arrive();
        Visitor.Form first = triage(cast.signIn("CASE_SUPERVISOR"), at, "MEDIUM", "Kata yang pertama");
        Visitor.Form second = triage(cast.signIn("INTAKE_OFFICER"), at, "HIGH", "Kata yang kedua");
        assertThat(first.submit().status()).isEqualTo(200);
        Visitor.Page told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.document().select(".govuk-error-summary").text()).contains("lain");
        assertThat(told.document().select("textarea[name=reason], input[name=reason]").stream()
                        .map(field -> field.is("textarea") ? field.wholeText() : field.val()))
                .anyMatch(text -> text.contains("Kata yang kedua"));
        assertThat(told.document().select("input[name=risk][checked]").val()).isEqualTo("HIGH");
        assertThat(told.form("/triase").submit().status())
                .as("having seen it, she may")
                .isEqualTo(200);
    }

    @Test
    void the_second_of_two_who_plan_is_told_and_keeps_her_text() {
        String at = walk.arrive();
        walk.throughTheCounter(at);
        walk.care(at);
        Visitor.Form first = plan(cast.signIn("CASE_MANAGER"), at, "Konseling tiap minggu");
        Visitor.Form second = plan(cast.signIn("CASE_SUPERVISOR"), at, "Pendampingan ke polisi");
        assertThat(first.submit().status()).isEqualTo(200);
        Visitor.Page told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.document().select(".govuk-error-summary")).isNotEmpty();
        assertThat(told.body()).contains("Pendampingan ke polisi");
        assertThat(cast.signIn("CASE_MANAGER").get(at + "/rencana").body())
                .contains("Konseling tiap minggu")
                .doesNotContain("Pendampingan ke polisi");
    }

    @Test
    void one_form_sent_six_times_at_once_acts_once() throws Exception {
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        Visitor.Form form = officer.get("/krisis")
                .form("/krisis")
                .with("callName", "Ibu Cempaka")
                .with("safe", "YES")
                .with("needs", "CALMING");
        CountDownLatch go = new CountDownLatch(1);
        Set<String> places = new HashSet<>();
        try (var fingers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (int finger = 0; finger < 6; finger++) {
                sent.add(fingers.submit(() -> {
                    go.await();
                    return form.send();
                }));
            }
            go.countDown();
            for (Future<HttpResponse<String>> answer : sent) {
                assertThat(answer.get().statusCode()).isEqualTo(303);
                places.add(
                        URI.create(answer.get().headers().firstValue("location").orElseThrow())
                                .getPath());
            }
        }
        assertThat(places).hasSize(1);
        assertThat(officer.get("/kasus").document().select("tbody tr")).hasSize(1);
        HttpResponse<String> other = form.with("callName", "Ibu Lain").send();
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("sudah pernah terkirim");
        assertThat(officer.get("/kasus").document().select("tbody tr")).hasSize(1);
    }

    @Test
    void a_database_that_stops_during_a_save_leaves_nothing_half_done_and_the_form_works_later() throws SQLException {
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        Visitor.Form form = officer.get("/krisis")
                .form("/krisis")
                .with("callName", "Ibu <b>Teratai</b>")
                .with("safe", "YES")
                .with("needs", "CALMING")
                .with("note", "Datang \"sendiri\" & takut");
        String once = form.fields().stream()
                .filter(field -> field.getKey().equals("_once"))
                .findFirst()
                .orElseThrow()
                .getValue();
        try {
            allow(false);
            HttpResponse<String> away = form.send();
            assertThat(away.statusCode()).isEqualTo(503);
            Document page = Jsoup.parse(away.body());
            assertThat(page.select("input[name=callName]").val()).isEqualTo("Ibu <b>Teratai</b>");
            assertThat(page.select("input[name=note]").val()).isEqualTo("Datang \"sendiri\" & takut");
            assertThat(page.select("input[name=_once]").val()).isEqualTo(once);
        } finally {
            allow(true);
        }
        assertThat(half()).isEqualTo(List.of(0L, 0L, 0L));
        HttpResponse<String> back = form.send();
        for (int press = 0; press < 30 && back.statusCode() == 503; press++) {
            back = form.send();
        }
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(form.send().headers().firstValue("location"))
                .isEqualTo(back.headers().firstValue("location"));
        assertThat(half()).isEqualTo(List.of(1L, 1L, 1L));
    }

    @Test
    void a_connection_that_breaks_at_the_last_statement_undoes_the_first() throws SQLException {
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        Visitor.Form form = officer.get("/krisis")
                .form("/krisis")
                .with("callName", "Ibu Seroja")
                .with("safe", "YES")
                .with("needs", "CALMING");
        sql("create function public.break_off() returns trigger language plpgsql as $$ begin"
                + " perform pg_terminate_backend(pg_backend_pid()); return null; end $$");
        sql("create constraint trigger break_off after insert on casework.case_file deferrable initially deferred"
                + " for each row execute function public.break_off()");
        try {
            HttpResponse<String> broken = form.send();
            assertThat(broken.statusCode()).isEqualTo(503);
            assertThat(half()).isEqualTo(List.of(0L, 0L, 0L));
        } finally {
            sql("drop trigger break_off on casework.case_file");
            sql("drop function public.break_off()");
        }
        assertThat(form.send().statusCode()).isEqualTo(303);
        assertThat(half()).isEqualTo(List.of(1L, 1L, 1L));
    }

    private static Visitor.Form triage(Visitor who, String at, String risk, String reason) {
        return who.get(at + "/triase")
                .form("/triase")
                .with("risk", risk)
                .with("kind", "VAW")
                .with("jurisdiction", "OWN")
                .with("reason", reason);
    }

    private static Visitor.Form plan(Visitor who, String at, String action) {
        return who.get(at + "/rencana")
                .form("/rencana")
                .with("items[0].need", "PSYCHOLOGICAL")
                .with("items[0].action", action)
                .with("items[0].provider", "OWN")
                .with("items[0].status", "PLANNED")
                .with("agreed", "YES");
    }

    /** Cases of this office: in casework, at the door, and in the audit of the one who received her. */
    private List<Long> half() {
        JdbcClient all = JdbcClient.create(TestDatabase.asSuperuser(program));
        return List.of(
                        "select count(*) from casework.case_file where office_id = ?",
                        "select count(*) from access.case_file where office_id = ?",
                        "select count(distinct case_id) from access.audit where office_id = ? and case_id is not null")
                .stream()
                .map(sql -> all.sql(sql)
                        .param(cast.officeId().value())
                        .query(Long.class)
                        .single())
                .toList();
    }

    private void sql(String statement) throws SQLException {
        try (var connection = TestDatabase.asSuperuser(program).getConnection();
                var act = connection.createStatement()) {
            act.execute(statement);
        }
    }

    private void allow(boolean open) throws SQLException {
        String name = URI.create(address.substring("jdbc:".length())).getPath().substring(1);
        PGSimpleDataSource boss = (PGSimpleDataSource) TestDatabase.fresh().asSuperuser();
        try (var connection = boss.getConnection();
                var act = connection.createStatement()) {
            act.execute("alter database " + name + " allow_connections " + open);
            if (!open) {
                act.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            }
        }
    }
}
