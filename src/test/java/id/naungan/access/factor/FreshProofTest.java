package id.naungan.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sits at a signed-in session must show again that it is she, here before a new password. */
@NaunganTest
class FreshProofTest {
    private static final String NEXT = "lima ekor bangau di sawah";

    @Autowired
    ApplicationContext program;

    @Autowired
    TurnableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecondFactors factors;

    Cast cast;
    Authenticator phone;

    @BeforeEach
    void cast() {
        cast = Cast.fresh(program);
        phone = new Authenticator("rahasia-dua-puluh-ab".getBytes(java.nio.charset.StandardCharsets.US_ASCII), clock);
    }

    @Test
    void the_password_alone_is_asked_of_her_who_has_no_second_factor() {
        var page = cast.signIn("COUNSELLOR").get("/saya");
        assertThat(page.document().select("input[name=code]")).isEmpty();
        assertThat(change(page, Cast.PASSWORD, null).text()).contains("Sandi sudah diganti");
    }

    @Test
    void password_and_code_are_both_asked_of_her_who_has_one_and_the_answer_never_tells_which_was_wrong() {
        var visitor = enrolled();
        var wrongCode = change(visitor.get("/saya"), Cast.PASSWORD, phone.wrong());
        var wrongPassword = change(visitor.get("/saya"), "bukan-sandi-yang-benar", phone.next());
        assertThat(wrongCode.status()).isEqualTo(422).isEqualTo(wrongPassword.status());
        assertThat(wrongCode.text()).contains("Sandi atau kodenya tidak cocok").isEqualTo(wrongPassword.text());
        // The code beside the wrong password was not used up.
        assertThat(change(visitor.get("/saya"), Cast.PASSWORD, phone.next()).text())
                .contains("Sandi sudah diganti");
    }

    @Test
    void a_code_that_was_used_proves_nothing_again() {
        var visitor = enrolled();
        assertThat(change(visitor.get("/saya"), Cast.PASSWORD, phone.next()).text())
                .contains("Sandi sudah diganti");
        assertThat(change(visitor.get("/saya"), NEXT, phone.next()).status()).isEqualTo(422);
    }

    @Test
    void guesses_are_counted_and_turned_away_although_each_request_was_undone() {
        var visitor = cast.signIn("COUNSELLOR");
        for (int i = 0; i < 5; i++) {
            assertThat(change(visitor.get("/saya"), "tebakan-nomor-" + i, null).text())
                    .contains("tidak cocok");
        }
        assertThat(change(visitor.get("/saya"), Cast.PASSWORD, null).text()).contains("Terlalu banyak percobaan");
        clock.turnBy(Duration.ofMinutes(5));
        assertThat(change(visitor.get("/saya"), Cast.PASSWORD, null).text()).contains("Sandi sudah diganti");
    }

    @Test
    void both_a_proof_and_a_failed_one_stand_in_the_access_log() {
        var visitor = cast.signIn("COUNSELLOR");
        change(visitor.get("/saya"), "bukan-sandi-yang-benar", null);
        change(visitor.get("/saya"), Cast.PASSWORD, null);
        assertThat(actions("proof.refused")).containsExactly("account:" + cast.account("COUNSELLOR") + " DENIED");
        assertThat(actions("proof.given")).containsExactly("null ALLOWED");
    }

    private List<String> actions(String action) {
        return cast.within(() -> jdbc.sql(
                        "select coalesce(object, 'null') || ' ' || result from access.audit where action = ? order by at")
                .params(action)
                .query(String.class)
                .list());
    }

    private Visitor enrolled() {
        var visitor = cast.signIn("COUNSELLOR");
        factors.enrol(
                        cast.account("COUNSELLOR"),
                        "rahasia-dua-puluh-ab".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        phone.code())
                .orElseThrow();
        return visitor;
    }

    private static Visitor.Page change(Visitor.Page page, String current, String code) {
        var form = page.form("/saya/sandi")
                .with("current", current)
                .with("password", NEXT)
                .with("repeated", NEXT);
        return (code == null ? form : form.with("code", code)).submit();
    }
}
