package id.naungan.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TotpTest {
    /** The secret of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.parse("2026-11-02T02:00:10Z");

    @Test
    void every_vector_of_rfc_6238_for_sha_1_comes_out() {
        Map.of(
                        59L, "94287082",
                        1111111109L, "07081804",
                        1111111111L, "14050471",
                        1234567890L, "89005924",
                        2000000000L, "69279037",
                        20000000000L, "65353130")
                .forEach((second, code) -> assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second)), 8))
                        .as("at " + second)
                        .isEqualTo(code));
    }

    @Test
    void a_code_fits_in_its_half_minute_and_the_ones_before_and_after_and_in_no_other() {
        long present = Totp.stepAt(NOW);
        for (int aside = -3; aside <= 3; aside++) {
            var typed = Totp.code(SECRET, present + aside, Totp.DIGITS);
            assertThat(Totp.step(SECRET, typed, NOW, 0).isPresent())
                    .as(aside + " half minutes aside")
                    .isEqualTo(Math.abs(aside) <= 1);
        }
    }

    @Test
    void a_code_that_was_used_and_those_before_it_do_not_fit_again() {
        long present = Totp.stepAt(NOW);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, present, Totp.DIGITS), NOW, present))
                .isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, present - 1, Totp.DIGITS), NOW, present))
                .isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, present + 1, Totp.DIGITS), NOW, present))
                .hasValue(present + 1);
    }

    @Test
    void nothing_that_is_no_code_fits() {
        for (var typed : new String[] {"", "0", "12345", "1234567", "abcdef", "000000 "}) {
            assertThat(Totp.step(SECRET, typed, NOW, 0)).as(typed).isEmpty();
        }
    }
}
