package id.naungan.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Fuzz;
import java.util.List;
import org.junit.jupiter.api.Test;

/** New passwords as anybody may type them. */
class PasswordFuzzTest {
    @Test
    void no_password_does_harm_and_none_shorter_than_twelve_is_taken() {
        Fuzz.of(
                        "the rules of passwords",
                        "pasir-kering-di-tepi-rawa",
                        "qwertyuiop123",
                        "dewi maharsi 2026",
                        "aaaaaaaaaaaaaaaa")
                .texts(20, typed -> {
                    var refused =
                            PasswordRules.refuse(typed, List.of("dewi.maharsi", "Dewi Maharsi", "UPTD PPA Rawa Tirta"));
                    assertThat(refused.isPresent() || typed.codePointCount(0, typed.length()) >= 12)
                            .isTrue();
                });
    }
}
