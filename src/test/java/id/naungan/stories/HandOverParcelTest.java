package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.FailingDatabase;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lies between two offices while one waits for the other's answer: sealed, answered once, and never half (decision 0031). */
@NaunganTest
class HandOverParcelTest {
    private static final String WAITING = "Pelimpahan dari UPTD PPA Kabupaten Rawa Tirta menunggu jawaban";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private FailingDatabase failing;

    private Cast receiver;
    private HandOverWalk walk;
    private JdbcClient superuser;

    @BeforeEach
    void a_case_for_another_region_in_the_hands_of_its_team() {
        superuser = JdbcClient.create(TestDatabase.asSuperuser(program));
        receiver = HandOverWalk.office(program, Cast.SUMBER_ASIH);
        walk = HandOverWalk.judged(HandOverWalk.office(program, Cast.RAWA_TIRTA), "MEDIUM", "OTHER_REGION")
                .known()
                .secured()
                .consenting("YES");
    }

    @AfterEach
    void the_database_holds_again() {
        failing.failAt(0);
    }

    @Test
    void two_who_accept_at_once_open_one_case_and_a_second_press_leads_to_it() throws Exception {
        walk.offered(receiver);
        Visitor.Page one = receiver.as("UNIT_HEAD").get("/kerja").click(WAITING);
        Visitor.Page two = receiver.as("CASE_SUPERVISOR").get("/kerja").click(WAITING);
        CountDownLatch start = new CountDownLatch(1);
        try (var hands = Executors.newFixedThreadPool(2)) {
            Callable<HttpResponse<String>> first = () -> pressed(start, one);
            Callable<HttpResponse<String>> second = () -> pressed(start, two);
            var both = List.of(hands.submit(first), hands.submit(second));
            start.countDown();
            Set<Integer> answers =
                    Set.of(both.get(0).get().statusCode(), both.get(1).get().statusCode());
            assertThat(answers).containsExactlyInAnyOrder(303, 422);
        }
        assertThat(cases(receiver)).isEqualTo(1);
        assertThat(receiver.as("UNIT_HEAD").get(one.path()).document().select("form[action$=/terima]"))
                .isEmpty();
    }

    @Test
    void a_fault_in_the_middle_leaves_the_offer_open_and_nothing_half_done() {
        String transfer = walk.offered(receiver);
        Visitor.Page offer = receiver.as("UNIT_HEAD").get("/kerja").click(WAITING);
        int torn = 0;
        for (int nth = 1; nth < 60; nth += 4) {
            failing.failAt(nth);
            int status = acceptance(offer).send().statusCode();
            String struck = failing.struck();
            failing.failAt(0);
            if (struck.isEmpty() || cases(receiver) > 0) {
                break;
            }
            torn++;
            assertThat(status).as(struck).isGreaterThanOrEqualTo(500);
            assertThat(walk.manager().get(transfer).text()).as(struck).contains("Menunggu jawaban");
            assertThat(receiver.as("UNIT_HEAD").get(offer.path()).text())
                    .as(struck)
                    .contains("Menunggu jawaban");
        }
        assertThat(torn).isGreaterThan(5);
        if (cases(receiver) == 0) {
            accept(receiver.as("UNIT_HEAD").get(offer.path()));
        }
        assertThat(cases(receiver)).isEqualTo(1);
    }

    @Test
    void what_lies_between_the_offices_is_sealed_and_its_key_is_destroyed_with_the_answer() {
        walk.offered(receiver);
        assertThat(left()).isEqualTo(1);
        List<String> rows = superuser
                .sql(
                        "select encode(sealed, 'escape') from referral.parcel p join referral.offer o on o.id = p.offer_id"
                                + " where o.to_office = ? union all select row_to_json(x)::text from referral.offer x where x.to_office = ?")
                .params(receiver.officeId().value(), receiver.officeId().value())
                .query(String.class)
                .list();
        assertThat(rows).hasSizeGreaterThan(2).allSatisfy(row -> assertThat(row)
                .doesNotContain("Tertanam", "Kencana", HandOverWalk.NIK, HandOverWalk.STORY, "memar"));
        accept(receiver.as("UNIT_HEAD").get("/kerja").click(WAITING));
        assertThat(left()).isZero();
    }

    private Visitor.Form acceptance(Visitor.Page offer) {
        return offer.form("/terima").with("route", "pendampingan/tidak-langsung");
    }

    private Visitor.Page accept(Visitor.Page offer) {
        return acceptance(offer).submit();
    }

    private HttpResponse<String> pressed(CountDownLatch start, Visitor.Page offer) throws InterruptedException {
        start.await();
        return acceptance(offer).send();
    }

    private int left() {
        return superuser
                .sql(
                        "select count(*) from referral.parcel_key k join referral.offer o on o.id = k.offer_id where o.to_office = ?")
                .param(receiver.officeId().value())
                .query(Integer.class)
                .single();
    }

    private int cases(Cast office) {
        return superuser
                .sql("select count(*) from casework.case_file where office_id = ?")
                .param(office.officeId().value())
                .query(Integer.class)
                .single();
    }
}
