package id.naungan.sealing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.testing.Fuzz;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Whatever lies in a sealed column: it opens as it was sealed, or it is refused as broken. */
class EnvelopeFuzzTest {
    @Test
    void nothing_but_the_envelope_itself_opens() {
        var key = new SecretKeySpec(new byte[32], "AES");
        byte[] place = "tempat".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Envelope.seal(key, 1, place, "Ia datang semalam".getBytes(StandardCharsets.UTF_8));
        Fuzz.of("the opener of sealed values", Fuzz.sample(sealed)).bytes(20, bytes -> {
            if (!Arrays.equals(bytes, sealed)) {
                assertThatThrownBy(() -> Envelope.open(key, 1, place, bytes)).isInstanceOf(SealBroken.class);
            }
        });
    }
}
