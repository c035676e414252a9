package id.naungan.stories;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.referral.AnswerRound;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What another office answered comes into the sender's case once, with a row in the log, even if the machine stopped in between. */
@NaunganTest
class AnswerRoundTest {
    private static final String WAITING = "Pelimpahan dari UPTD PPA Kabupaten Rawa Tirta menunggu jawaban";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private AnswerRound round;

    private Cast sender;
    private Cast receiver;
    private HandOverWalk walk;
    private JdbcClient superuser;

    @BeforeEach
    void a_case_offered_to_another_office() {
        superuser = JdbcClient.create(TestDatabase.asSuperuser(program));
        sender = HandOverWalk.office(program, Cast.RAWA_TIRTA);
        receiver = HandOverWalk.office(program, Cast.SUMBER_ASIH);
        walk = HandOverWalk.judged(sender, "MEDIUM", "OTHER_REGION")
                .known()
                .secured()
                .consenting("YES");
        walk.offered(receiver);
    }

    @Test
    @Shows("S2.15b")
    void an_answer_that_was_torn_off_is_heard_by_the_next_round_once_and_stands_in_the_log() {
        deaf(true);
        try {
            sent(offer().form("/terima").with("route", "pendampingan/tidak-langsung"));
            assertThat(timesTold("Pelimpahan diterima penerima")).isZero();
            assertThat(rows("offer-accepted:%")).isZero();
        } finally {
            deaf(false);
        }
        round.run();
        assertThat(timesTold("Pelimpahan diterima penerima")).isEqualTo(1);
        assertThat(rows("offer-accepted:%")).isEqualTo(1);
        assertThat(walk.step("Kemudian penerima manfaat dilimpahkan")).contains("Selesai");
        round.run();
        assertThat(timesTold("Pelimpahan diterima penerima")).isEqualTo(1);
        assertThat(rows("offer-accepted:%")).isEqualTo(1);
    }

    @Test
    void a_refusal_that_is_heard_at_once_stands_in_the_log_of_who_asked_and_in_nobodys_name() {
        sent(offer().form("/tolak").with("reason", "Klien tercatat di kota lain"));
        assertThat(timesTold("Pelimpahan ditolak penerima")).isEqualTo(1);
        assertThat(rows("offer-refused:%")).isEqualTo(1);
        assertThat(superuser
                        .sql(
                                "select count(*) from access.audit l join access.account a on a.id = l.actor_id where l.office_id = ? and l.object like 'offer-refused:%'")
                        .param(sender.officeId().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Visitor.Page offer() {
        return receiver.as("UNIT_HEAD").get("/kerja").click(WAITING);
    }

    private long timesTold(String words) {
        return walk
                .manager()
                .get(walk.at + "/linimasa")
                .document()
                .select("h3, .moj-timeline__title")
                .eachText()
                .stream()
                .filter(words::equals)
                .count();
    }

    private int rows(String object) {
        return superuser
                .sql(
                        "select count(*) from access.audit where office_id = ? and case_id = cast(? as uuid) and object like ?")
                .params(sender.officeId().value(), walk.at.substring("/kasus/".length()), object)
                .query(Integer.class)
                .single();
    }

    /** The database refuses whatever this office would write down of the answer, as if the machine had stopped before it. */
    private void deaf(boolean deaf) {
        if (deaf) {
            superuser
                    .sql("create function public.deaf() returns trigger language plpgsql as $$ begin"
                            + " raise exception 'deaf'; end $$")
                    .update();
            superuser
                    .sql(
                            "create trigger deaf before insert on referral.transfer_act for each row when (new.office_id = '"
                                    + sender.officeId().value() + "') execute function public.deaf()")
                    .update();
        } else {
            superuser
                    .sql("drop trigger if exists deaf on referral.transfer_act")
                    .update();
            superuser.sql("drop function if exists public.deaf()").update();
        }
    }
}
