package id.naungan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SealingTest {
    private static final DataSource DATABASE = TestDatabase.fresh().asApplication();

    private final JdbcClient sql = JdbcClient.create(DATABASE);
    private final DataKeys keys = new DataKeys(sql, new OfficeClock(Clock.systemUTC()), event -> {});
    private final RootSecret root =
            new RootSecret(HexFormat.of().parseHex("00112233445566778899aabbccddeeff102132435465768798a9bacbdcedfe0f"));
    private final OfficeId office = OfficeId.random();
    private final Owner person = new Owner(office, Subject.PERSON, UUID.randomUUID());
    private final Place place = new Place("persons.person", "identity", person.id());
    private Sealing sealing;

    @BeforeEach
    void start() {
        sealing = anotherNode();
    }

    @Test
    void another_node_opens_what_this_one_sealed() {
        var sealed = within(office, () -> {
            sealing.makeKey(person);
            return sealing.seal(person, place, "Melati dari Kampung Contoh");
        });
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Melati");
        assertThat(within(office, () -> anotherNode().open(person, place, sealed)))
                .isEqualTo("Melati dari Kampung Contoh");
    }

    @Test
    void a_shredded_owner_is_told_apart_from_an_unknown_one_and_never_opens_again() {
        var sealed = within(office, () -> {
            sealing.makeKey(person);
            return sealing.seal(person, place, "Melati");
        });
        within(office, () -> {
            sealing.shred(person);
            sealing.shred(person);
            return null;
        });
        for (var node : List.of(sealing, anotherNode())) {
            assertThatThrownBy(() -> within(office, () -> node.open(person, place, sealed)))
                    .isInstanceOf(KeyShredded.class);
        }
        var unknown = new Owner(office, Subject.PERSON, UUID.randomUUID());
        assertThatThrownBy(() -> within(office, () -> sealing.open(unknown, place, sealed)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(within(office, () -> sql.sql("select keys_destroyed from sealing.shred")
                        .query(Integer.class)
                        .list()))
                .containsExactly(1);
    }

    @Test
    void the_key_of_a_file_dies_with_the_key_of_its_case() {
        var caseOwner = new Owner(office, Subject.CASE, UUID.randomUUID());
        var file = Owner.file(office, UUID.randomUUID());
        var frame = new Place("documents.frame", "content", file.id());
        var sealed = within(office, () -> {
            sealing.makeKeys(caseOwner, person);
            sealing.makeKey(file, caseOwner);
            return sealing.seal(file, frame, new byte[Sealing.FRAME]);
        });
        assertThat(within(office, () -> anotherNode().openBytes(file, frame, sealed)))
                .hasSize(Sealing.FRAME);
        within(office, () -> {
            sealing.shred(caseOwner);
            return null;
        });
        for (var node : List.of(sealing, anotherNode())) {
            assertThatThrownBy(() -> within(office, () -> node.openBytes(file, frame, sealed)))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(within(office, () -> sql.sql("select count(*) from sealing.data_key")
                        .query(Integer.class)
                        .single()))
                .as("only the person's key is left")
                .isEqualTo(1);
    }

    @Test
    void a_wrapped_key_given_to_another_owner_or_under_another_root_secret_does_not_unwrap() {
        var key = sealing.newWrappedKey(person);
        var sealed = sealing.seal(person, place, "Melati");
        assertThat(anotherNode().open(key, place, sealed)).isEqualTo("Melati");
        var thief = new Owner(office, Subject.PERSON, UUID.randomUUID());
        var moved = new WrappedKey(thief, 1, 1, null, key.wrapped());
        assertThatThrownBy(() -> sealing.open(moved, place, sealed)).isInstanceOf(SealBroken.class);
        var elsewhere = new Sealing(keys, new RootSecret(Envelope.randomBytes(32)), false);
        assertThatThrownBy(() -> elsewhere.open(key, place, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void another_office_sees_no_key() {
        within(office, () -> {
            sealing.makeKey(person);
            return null;
        });
        assertThat(within(OfficeId.random(), () -> sql.sql("select count(*) from sealing.data_key")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void a_page_of_owners_is_warmed_at_once_and_then_opened_without_the_database() {
        var other = new Owner(office, Subject.PERSON, UUID.randomUUID());
        var otherPlace = new Place("persons.person", "identity", other.id());
        var sealed = within(office, () -> {
            sealing.store(List.of(sealing.newWrappedKey(person), sealing.newWrappedKey(other)));
            return List.of(sealing.seal(person, place, "Melati"), sealing.seal(other, otherPlace, "Kenanga"));
        });
        var node = anotherNode();
        within(office, () -> {
            node.warm(office, Subject.PERSON, List.of(person.id(), other.id()));
            return null;
        });
        assertThat(node.open(person, place, sealed.get(0))).isEqualTo("Melati");
        assertThat(node.open(other, otherPlace, sealed.get(1))).isEqualTo("Kenanga");
    }

    /** The expected hash was computed with another implementation (OpenSSL through Node). */
    @Test
    void a_keyed_hash_is_the_same_on_every_node_and_wrapping_keys_are_never_given_out() {
        assertThat(HexFormat.of().formatHex(anotherNode().keyedHash(HashPurpose.NIK, "0012345678901234")))
                .isEqualTo("c398ada49c1b0abe5ef64c27724404bd793eaf897b47ca0000345ffce9938834");
        assertThatThrownBy(() -> sealing.derived("kek/v1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void with_sealing_off_texts_are_stored_readable_and_with_sealing_on_such_a_value_is_refused() {
        var readable = new Sealing(keys, root, true);
        var stored = within(office, () -> {
            readable.makeKey(person);
            return readable.seal(person, place, "Melati");
        });
        assertThat(new String(stored, StandardCharsets.UTF_8)).endsWith("Melati");
        assertThat(within(office, () -> readable.open(person, place, stored))).isEqualTo("Melati");
        assertThatThrownBy(() -> within(office, () -> anotherNode().open(person, place, stored)))
                .isInstanceOf(SealBroken.class);
    }

    private Sealing anotherNode() {
        return new Sealing(keys, root, false);
    }

    private <T> T within(OfficeId office, Supplier<T> work) {
        return new TransactionTemplate(new JdbcTransactionManager(DATABASE)).execute(status -> {
            sql.sql("select set_config('naungan.office', ?, true)")
                    .param(office.toString())
                    .query()
                    .singleValue();
            return work.get();
        });
    }
}
