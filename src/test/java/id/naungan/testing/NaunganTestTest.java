package id.naungan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@NaunganTest
class NaunganTestTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TurnableClock turnable;

    @LocalServerPort
    int port;

    @Test
    void the_program_starts_migrates_and_answers() {
        assertThat(jdbc.sql("select count(*) from web.session")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(0);
        assertThat(new Visitor(port).get("/").status()).isLessThan(500);
    }

    @Test
    void the_program_connects_as_a_role_that_owns_nothing() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("naungan_app");
        assertThat(jdbc.sql("select count(*) from pg_class where relowner = current_user::regrole")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_clock_is_the_one_the_test_turns() {
        turnable.turnBy(Duration.ofHours(3));
        assertThat(clock.instant()).isEqualTo(TurnableClock.START.plus(Duration.ofHours(3)));
    }
}
