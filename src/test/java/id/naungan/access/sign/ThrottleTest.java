package id.naungan.access.sign;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.Offices;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@NaunganTest
class ThrottleTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    Throttle throttle;

    @Autowired
    TurnableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forgetAttempts() {
        jdbc.sql("delete from access.attempt").update();
    }

    @Test
    void one_name_from_one_address_has_five_tries_and_then_waits_longer_and_longer_up_to_15_minutes() {
        var from = new Attempt("192.0.2.1", null);
        assertThat(evaluated("dewi", from, 100)).isEqualTo(5);
        clock.turnBy(Duration.ofMinutes(4));
        assertThat(evaluated("dewi", from, 100)).isEqualTo(1);
        clock.turnBy(Duration.ofMinutes(4));
        assertThat(evaluated("dewi", from, 100)).isZero();
        clock.turnBy(Duration.ofMinutes(11));
        assertThat(evaluated("dewi", from, 100)).isEqualTo(1);
    }

    @Test
    void ten_thousand_guesses_in_an_hour_get_at_most_ten_looked_at() {
        var from = new Attempt("192.0.2.2", null);
        int looked = 0;
        for (int i = 0; i < 3600; i += 6) {
            looked += evaluated("dewi", from, 1);
            clock.turnBy(Duration.ofSeconds(6));
        }
        assertThat(looked).isBetween(5, 10);
    }

    @Test
    void being_turned_away_lengthens_no_wait() {
        var from = new Attempt("192.0.2.3", null);
        evaluated("dewi", from, 500);
        clock.turnBy(Duration.ofMinutes(15));
        assertThat(throttle.admits("dewi", from)).isTrue();
    }

    @Test
    void one_name_guessed_from_everywhere_is_slowed_but_not_in_a_browser_where_she_has_signed_in() {
        int looked = IntStream.range(0, 200)
                .map(i -> evaluated("dewi", new Attempt("198.51.100." + i, null), 1))
                .sum();
        assertThat(looked).isEqualTo(20);
        assertThat(throttle.admits("dewi", new Attempt("203.0.113.9", null))).isFalse();
        assertThat(throttle.admits("dewi", new Attempt("203.0.113.9", "a".repeat(32))))
                .isTrue();
        assertThat(throttle.admits("ratna", new Attempt("203.0.113.9", null))).isTrue();
    }

    @Test
    void one_address_guessing_at_many_names_is_slowed_alone() {
        var from = new Attempt("192.0.2.4", null);
        int looked = IntStream.range(0, 300)
                .map(i -> evaluated("nama-" + i, from, 1))
                .sum();
        assertThat(looked).isEqualTo(60);
        assertThat(throttle.admits("nama-299", new Attempt("192.0.2.5", null))).isTrue();
    }

    @Test
    void the_whole_installation_has_a_bucket_of_its_own_with_short_waits() {
        offices(8);
        int looked = IntStream.range(0, 700)
                .map(i -> evaluated(UUID.randomUUID().toString(), new Attempt("x" + i, null), 1))
                .sum();
        assertThat(looked).isEqualTo(600);
        assertThat(throttle.admits("dewi", new Attempt("203.0.113.9", "a".repeat(32))))
                .isTrue();
        clock.turnBy(Duration.ofSeconds(30));
        assertThat(throttle.admits("dewi", new Attempt("203.0.113.9", null))).isTrue();
    }

    @Test
    void guessing_in_parallel_gains_nothing() throws Exception {
        var from = new Attempt("192.0.2.6", null);
        try (var many = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> guess = () -> throttle.admits("dewi", from);
            long looked = many.invokeAll(java.util.Collections.nCopies(60, guess)).stream()
                    .filter(done -> done.resultNow())
                    .count();
            assertThat(looked).isEqualTo(5);
        }
    }

    @Test
    void neither_name_nor_address_lies_in_the_table() {
        throttle.admits("dewi-maharsi", new Attempt("192.0.2.77", null));
        var rows = jdbc.sql("select encode(bucket, 'escape') from access.attempt")
                .query(String.class)
                .list();
        assertThat(rows).hasSize(5).noneMatch(row -> row.contains("dewi") || row.contains("192.0"));
    }

    @Test
    void
            known_and_unknown_names_are_turned_away_with_the_same_page_and_the_right_password_ends_the_waiting_in_a_known_browser() {
        var cast = Cast.fresh(program);
        var known = cast.signIn("COUNSELLOR");
        known.get("/saya").form("/sesi/keluar").submit();
        var one = guess(cast.stranger(), cast.login("COUNSELLOR"), 6);
        var other = guess(cast.stranger(), "tidak-ada-orangnya", 6);
        assertThat(one.status()).isEqualTo(429).isEqualTo(other.status());
        assertThat(one.text()).contains("Terlalu banyak percobaan").isEqualTo(other.text());
        var page = known.get("/masuk")
                .form("/masuk")
                .with("login", cast.login("COUNSELLOR"))
                .with("password", Cast.PASSWORD)
                .submit();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.path()).doesNotStartWith("/masuk");
    }

    /** Names that nobody has are spread over the offices, so that none of those stands in the way. */
    private void offices(int many) {
        for (int i = 0; i < many; i++) {
            program.getBean(Offices.class)
                    .create(new Offices.Draft(
                            "sebar-" + UUID.randomUUID().toString().substring(0, 8),
                            "UPTD PPA Sebar",
                            "Dinas",
                            ZoneId.of("Asia/Jakarta"),
                            false));
        }
    }

    private int evaluated(String login, Attempt from, int tries) {
        return (int) IntStream.range(0, tries)
                .filter(i -> throttle.admits(login, from))
                .count();
    }

    private Visitor.Page guess(Visitor visitor, String login, int times) {
        Visitor.Page page = visitor.get("/masuk");
        for (int i = 0; i < times; i++) {
            page = page.form("/masuk")
                    .with("login", login)
                    .with("password", "tebakan-nomor-" + i)
                    .submit();
        }
        return page;
    }
}
