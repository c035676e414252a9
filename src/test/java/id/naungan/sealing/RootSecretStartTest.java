package id.naungan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.kernel.OfficeClock;
import id.naungan.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

class RootSecretStartTest {
    private final DataKeys keys = new DataKeys(
            JdbcClient.create(TestDatabase.fresh().asApplication()), new OfficeClock(Clock.systemUTC()), event -> {});

    @TempDir
    private Path home;

    @Test
    void the_first_start_makes_the_key_file_and_the_next_uses_it() {
        start("root.key");
        assertThat(home.resolve("root.key")).exists();
        start("root.key");
    }

    @Test
    void a_lost_key_file_is_missed_and_not_replaced() throws Exception {
        start("root.key");
        Files.delete(home.resolve("root.key"));
        assertThatThrownBy(() -> start("root.key"))
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining("is missing");
        assertThat(home.resolve("root.key")).doesNotExist();
    }

    @Test
    void the_key_file_of_another_installation_is_refused() {
        start("root.key");
        new KeyFile(home.resolve("other.key"), null).create();
        assertThatThrownBy(() -> start("other.key"))
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining("is not the key of this database");
    }

    @Test
    void sealing_is_switched_off_in_tests_only() {
        assertThatThrownBy(() -> new SealingConfiguration()
                        .sealing(keys, settings("root.key").withProperty("naungan.sealing", "off")))
                .isInstanceOf(IllegalStateException.class);
        new SealingConfiguration()
                .sealing(
                        keys,
                        settings("root.key")
                                .withProperty("naungan.sealing", "off")
                                .withProperty("naungan.test", "true"));
    }

    private void start(String file) {
        new SealingConfiguration().sealing(keys, settings(file));
    }

    private MockEnvironment settings(String file) {
        return new MockEnvironment()
                .withProperty("naungan.key-file", home.resolve(file).toString());
    }
}
