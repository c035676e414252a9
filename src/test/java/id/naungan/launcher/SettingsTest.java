package id.naungan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path directory;

    @Test
    void without_any_setting_pages_are_for_this_machine_only_and_data_lie_in_one_directory() {
        var settings = settings(Map.of("PATH", "/bin"));
        assertThat(settings.home(false)).isEqualTo(Path.of("/home/rina/.local/share/naungan"));
        assertThat(settings.home(true)).isEqualTo(Path.of("/home/rina/.local/share/naungan-demo"));
        assertThat(settings.keyFile(settings.home(false)))
                .isEqualTo(Path.of("/home/rina/.local/share/naungan/keys/root.key"));
        assertThat(Binding.of(settings, settings.port()).properties())
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("server.port", 8080)
                .containsEntry("server.forward-headers-strategy", "none");
    }

    @Test
    void root_keeps_data_under_var_lib() {
        assertThat(Settings.from(Map.of(), "root", Path.of("/root")).home(false))
                .isEqualTo(Path.of("/var/lib/naungan"));
    }

    @Test
    void a_misspelt_setting_is_refused() {
        refused(() -> settings(Map.of("NAUNGAN_PROX", "true")), "NAUNGAN_PROX");
    }

    @Test
    void switches_for_tests_cannot_be_turned_from_outside() {
        refused(() -> settings(Map.of("NAUNGAN_SEALING", "off")), "NAUNGAN_SEALING");
        refused(() -> settings(Map.of("NAUNGAN_TEST", "true")), "NAUNGAN_TEST");
        refused(() -> settings(Map.of("NAUNGAN_DEMO", "true")), "NAUNGAN_DEMO");
    }

    @Test
    void an_encrypted_line_speaks_no_old_version_and_no_weak_cipher() throws Exception {
        var certificate = Files.writeString(directory.resolve("b.pem"), "x").toString();
        var key = Files.writeString(directory.resolve("b.key"), "x").toString();
        var properties = Binding.of(settings(Map.of("NAUNGAN_TLS_CERT", certificate, "NAUNGAN_TLS_KEY", key)), 8443)
                .properties();
        assertThat(properties).containsEntry("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
        assertThat(properties.get("server.ssl.ciphers").toString().split(","))
                .hasSizeGreaterThan(5)
                .allMatch(cipher ->
                        cipher.matches("TLS_(ECDHE_(ECDSA|RSA)_WITH_)?(AES_(128|256)_GCM|CHACHA20_POLY1305)_SHA\\d+"));
    }

    @Test
    void a_network_address_needs_a_certificate_or_a_proxy() throws Exception {
        refused(() -> Binding.of(settings(Map.of("NAUNGAN_ADDRESS", "0.0.0.0")), 8080), "0.0.0.0");
        refused(() -> Binding.of(settings(Map.of("NAUNGAN_ADDRESS", "192.168.1.5")), 8080), "192.168.1.5");
        assertThat(Binding.of(settings(Map.of("NAUNGAN_PROXY", "true")), 8080).properties())
                .containsEntry("server.address", "0.0.0.0")
                .containsEntry("server.forward-headers-strategy", "native");
        var certificate = Files.writeString(directory.resolve("a.pem"), "x").toString();
        var key = Files.writeString(directory.resolve("a.key"), "x").toString();
        var secure = Binding.of(settings(Map.of("NAUNGAN_TLS_CERT", certificate, "NAUNGAN_TLS_KEY", key)), 8443);
        assertThat(secure.address()).isEqualTo("0.0.0.0");
        assertThat(secure.url("8443")).isEqualTo("https://localhost:8443");
    }

    @Test
    void half_a_certificate_and_one_that_is_not_there_are_refused() {
        refused(() -> settings(Map.of("NAUNGAN_TLS_CERT", "/x")).certificate(), "NAUNGAN_TLS_KEY");
        refused(
                () -> settings(Map.of("NAUNGAN_TLS_CERT", "/not/there", "NAUNGAN_TLS_KEY", "/x"))
                        .certificate(),
                "/not/there");
    }

    @Test
    void ports_and_switches_of_the_wrong_kind_are_refused() {
        refused(() -> settings(Map.of("NAUNGAN_PORT", "delapan")).port(), "delapan");
        refused(() -> settings(Map.of("NAUNGAN_PORT", "70000")).port(), "70000");
        refused(() -> settings(Map.of("NAUNGAN_PROXY", "yes")).behindProxy(), "yes");
    }

    @Test
    void a_secret_may_stand_in_a_file_but_not_in_both_places() throws Exception {
        var file =
                Files.writeString(directory.resolve("word"), "from the file\n").toString();
        assertThat(settings(Map.of("NAUNGAN_DATABASE_PASSWORD_FILE", file)).required("NAUNGAN_DATABASE_PASSWORD"))
                .isEqualTo("from the file");
        refused(
                () -> settings(Map.of("NAUNGAN_DATABASE_PASSWORD_FILE", file, "NAUNGAN_DATABASE_PASSWORD", "x")),
                "NAUNGAN_DATABASE_PASSWORD");
        refused(() -> settings(Map.of("NAUNGAN_DATABASE_PASSWORD_FILE", "/not/there")), "/not/there");
        refused(() -> settings(Map.of("NAUNGAN_HOME_FILE", file)), "NAUNGAN_HOME_FILE");
    }

    @Test
    void an_external_database_needs_both_passwords_and_the_postgresql_address() {
        refused(
                () -> Databases.open(settings(Map.of("NAUNGAN_DATABASE_URL", "jdbc:postgresql://db/n")), directory),
                "NAUNGAN_DATABASE_PASSWORD");
        refused(
                () -> Databases.open(settings(Map.of("NAUNGAN_DATABASE_URL", "mysql://db/n")), directory),
                "jdbc:postgresql://");
    }

    @Test
    void a_database_on_another_machine_is_reached_only_over_a_line_whose_other_end_is_proven() {
        for (String loose : List.of(
                "sslmode=disable",
                "sslmode=prefer",
                "sslmode=require",
                "sslmode=verify-ca",
                "sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "sslhostnameverifier=x.Y",
                "socketFactory=x.Y")) {
            refused(() -> Databases.open(external("jdbc:postgresql://db/n?" + loose), directory), "verify-full");
        }
        refused(
                () -> Databases.open(external("jdbc:postgresql://localhost,db/n?sslmode=disable"), directory),
                "verify-full");
        assertThat(address("postgresql://db/n")).isEqualTo("jdbc:postgresql://db/n?sslmode=verify-full");
        assertThat(address("jdbc:postgresql://db/n?sslrootcert=/c"))
                .isEqualTo("jdbc:postgresql://db/n?sslrootcert=/c&sslmode=verify-full");
        assertThat(address("jdbc:postgresql://db/n?sslmode=verify-full"))
                .isEqualTo("jdbc:postgresql://db/n?sslmode=verify-full");
        assertThat(address("jdbc:postgresql://localhost/n")).isEqualTo("jdbc:postgresql://localhost/n");
        assertThat(address("jdbc:postgresql://127.0.0.1:5433/n")).isEqualTo("jdbc:postgresql://127.0.0.1:5433/n");
    }

    private String address(String url) {
        return Databases.open(external(url), directory).url();
    }

    private static Settings external(String url) {
        return settings(Map.of(
                "NAUNGAN_DATABASE_URL", url, "NAUNGAN_DATABASE_PASSWORD", "a", "NAUNGAN_DATABASE_OWNER_PASSWORD", "b"));
    }

    private static Settings settings(Map<String, String> environment) {
        return Settings.from(environment, "rina", Path.of("/home/rina"));
    }

    private static void refused(ThrowingCallable action, String names) {
        assertThatThrownBy(action).isInstanceOfSatisfying(CannotStart.Configuration.class, refusal -> {
            assertThat(refusal.exitCode()).isEqualTo(3);
            assertThat(refusal.sentence().id()).contains(names);
            assertThat(refusal.sentence().en()).contains(names);
        });
    }
}
