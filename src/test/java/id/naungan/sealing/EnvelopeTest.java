package id.naungan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.kernel.OfficeId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final OfficeId OFFICE = OfficeId.of("11111111-2222-3333-4444-555555555555");
    private static final UUID ROW = UUID.fromString("66666666-7777-8888-9999-aaaaaaaaaaaa");
    private static final Owner OWNER = new Owner(OFFICE, Subject.PERSON, ROW);
    private static final Place PLACE = new Place("persons.person", "identity", ROW);
    private static final SecretKey KEY =
            new SecretKeySpec(hex("101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f"), "AES");
    private static final byte[] MAWAR = "Mawar".getBytes(StandardCharsets.UTF_8);

    /** The expected bytes were computed with another implementation (OpenSSL through Node). */
    @Test
    void a_known_text_key_and_nonce_give_the_known_envelope() {
        var sealed = Envelope.seal(KEY, 1, Envelope.name(OWNER, PLACE), MAWAR, hex("000102030405060708090a0b"));
        assertThat(HexFormat.of().formatHex(sealed))
                .isEqualTo("0100000001000102030405060708090a0b97dd1ac5467b3b819cd0c4ceed53f0905710f29b8b2a2c388bcb"
                        + "2f8e9049e6dda8681ca17d5b0f43967d29ffad7a86c1");
        assertThat(Envelope.open(KEY, 1, Envelope.name(OWNER, PLACE), sealed)).isEqualTo(MAWAR);
    }

    @Test
    void a_known_root_secret_gives_the_known_keys() {
        var root = new RootSecret(hex("00112233445566778899aabbccddeeff102132435465768798a9bacbdcedfe0f"));
        assertThat(root.kek(1).getEncoded())
                .isEqualTo(hex("1bf9259440b17563a9c140cf9745864f0a3182a21c28c72106cc7fbc64d5e715"));
        assertThat(root.derived("audit/mac/v1"))
                .isEqualTo(hex("4faa06f3180dee0c4ebd03dba7b6100cbc4f2bee32695bfdbf11fccb33e3d9e7"));
    }

    @Test
    void every_flipped_bit_is_refused() {
        var name = Envelope.name(OWNER, PLACE);
        var sealed = Envelope.seal(KEY, 1, name, MAWAR);
        for (var bit = 0; bit < sealed.length * 8; bit++) {
            var changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> Envelope.open(KEY, 1, name, changed))
                    .as("bit %d", bit)
                    .isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void every_shortened_value_is_refused() {
        var name = Envelope.name(OWNER, PLACE);
        var sealed = Envelope.seal(KEY, 1, name, new byte[100]);
        for (var length = 0; length < sealed.length; length++) {
            var cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> Envelope.open(KEY, 1, name, cut)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void a_value_moved_to_another_office_table_column_row_or_shape_is_refused() {
        var sealed = Envelope.seal(KEY, 1, Envelope.name(OWNER, PLACE), MAWAR);
        var elsewhere = new Owner(OfficeId.random(), Subject.PERSON, ROW);
        assertRefused(Envelope.name(elsewhere, PLACE), sealed);
        assertRefused(Envelope.name(OWNER, new Place("persons.alias", "identity", ROW)), sealed);
        assertRefused(Envelope.name(OWNER, new Place("persons.person", "note", ROW)), sealed);
        assertRefused(Envelope.name(OWNER, new Place("persons.personi", "dentity", ROW)), sealed);
        assertRefused(Envelope.name(OWNER, new Place("persons.person", "identity", UUID.randomUUID())), sealed);
        assertRefused(Envelope.name(OWNER, new Place("persons.person", "identity", ROW, 2)), sealed);
    }

    @Test
    void another_key_or_key_number_is_refused() {
        var name = Envelope.name(OWNER, PLACE);
        var sealed = Envelope.seal(KEY, 1, name, MAWAR);
        var other = new SecretKeySpec(new byte[32], "AES");
        assertThatThrownBy(() -> Envelope.open(other, 1, name, sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> Envelope.open(KEY, 2, name, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void the_sealed_length_tells_no_more_than_a_power_of_two() {
        assertThat(paddedLength(0)).isEqualTo(32);
        assertThat(paddedLength(31)).isEqualTo(32);
        assertThat(paddedLength(32)).isEqualTo(64);
        assertThat(paddedLength(63)).isEqualTo(64);
        assertThat(paddedLength(64)).isEqualTo(128);
        assertThat(paddedLength(32_768)).isEqualTo(65_536);
        assertThat(paddedLength(Sealing.FRAME)).isEqualTo(65_536);
        assertThat(paddedLength(65_536)).isEqualTo(131_072);
        assertThat(paddedLength(131_072)).isEqualTo(196_608);
    }

    @Test
    void any_content_comes_back_as_it_was_also_with_zeros_and_padding_marks_at_its_end() {
        var random = new Random(20261123);
        var name = Envelope.name(OWNER, PLACE);
        for (var length = 0; length < 300; length++) {
            var content = new byte[length];
            random.nextBytes(content);
            if (length > 0) {
                content[length - 1] = (byte) (length % 3 == 0 ? 0x80 : 0);
            }
            assertThat(Envelope.open(KEY, 1, name, Envelope.seal(KEY, 1, name, content)))
                    .isEqualTo(content);
        }
    }

    @Test
    void no_nonce_is_used_twice_in_a_hundred_thousand() {
        var seen = new HashSet<String>();
        var name = Envelope.name(OWNER, PLACE);
        for (var i = 0; i < 100_000; i++) {
            var sealed = Envelope.seal(KEY, 1, name, MAWAR);
            assertThat(seen.add(HexFormat.of().formatHex(sealed, 5, 17))).isTrue();
        }
    }

    private static void assertRefused(byte[] name, byte[] sealed) {
        assertThatThrownBy(() -> Envelope.open(KEY, 1, name, sealed)).isInstanceOf(SealBroken.class);
    }

    private static int paddedLength(int length) {
        return Padding.pad(new byte[length]).length;
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
