package id.naungan.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.OutreachWalk;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two companions press at the same moment: one team goes, and the other knows whom to call. */
@NaunganTest
class VisitTakenAtOnceTest {
    private static final int MOST_LOOKS = 20_000;

    @Autowired
    private ApplicationContext program;

    private Cast cast;
    private OutreachWalk walk;
    private String at;
    private JdbcClient superuser;

    @BeforeEach
    void somebody_who_must_be_reached() {
        superuser = JdbcClient.create(TestDatabase.asSuperuser(program));
        cast = Cast.fresh(program);
        walk = new OutreachWalk(program, cast).promising();
        at = walk.sought("Ibu Teratai", Duration.ofHours(1));
    }

    @Test
    void of_two_who_take_one_visit_at_the_same_moment_one_has_it_and_the_other_is_told_who_and_keeps_her_text()
            throws Exception {
        Visitor.Form one = walk.plan("COMPANION", at).with("transport", "Mobil dinas");
        Visitor.Form two = walk.plan(Cast.SECOND_COMPANION, at).with("transport", "Motor dinas");
        List<HttpResponse<String>> both = together(one, two);
        assertThat(both).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 422);
        boolean firstHasIt = both.getFirst().statusCode() == 303;
        Document told = Jsoup.parse(both.get(firstHasIt ? 1 : 0).body());
        assertThat(told.select(".govuk-error-summary").text())
                .contains((firstHasIt ? "Sinta Larasati" : "Mega Puspaningrum") + " sudah mengambil kunjungan ini");
        assertThat(told.select("[name=transport]").val()).isEqualTo(firstHasIt ? "Motor dinas" : "Mobil dinas");
        assertThat(superuser
                        .sql("select count(*) from outreach.visit where case_id = cast(? as uuid)")
                        .param(at.substring("/kasus/".length()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(superuser
                        .sql(
                                "select count(*) from journal.entry where case_id = cast(? as uuid) and event = 'outreach.visit-planned'")
                        .param(at.substring("/kasus/".length()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Both have read that nobody has the visit, and stand before the table, when it is opened to them. */
    private List<HttpResponse<String>> together(Visitor.Form one, Visitor.Form two) throws Exception {
        try (var hands = Executors.newFixedThreadPool(2);
                Connection gate = TestDatabase.asSuperuser(program).getConnection()) {
            gate.setAutoCommit(false);
            lock(gate);
            var first = hands.submit(one::send);
            var second = hands.submit(two::send);
            boolean met = bothWait();
            gate.commit();
            List<HttpResponse<String>> answers = List.of(first.get(), second.get());
            assertThat(met).as("both stood before the table at once").isTrue();
            return answers;
        }
    }

    private static void lock(Connection gate) throws SQLException {
        try (var statement = gate.createStatement()) {
            statement.execute("lock table outreach.visit in share row exclusive mode");
        }
    }

    private boolean bothWait() {
        for (int look = 0; look < MOST_LOOKS; look++) {
            int waiting = superuser
                    .sql("select count(*) from pg_locks where relation = 'outreach.visit'::regclass and not granted")
                    .query(Integer.class)
                    .single();
            if (waiting == 2) {
                return true;
            }
        }
        return false;
    }
}
