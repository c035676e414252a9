package id.naungan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.Application;
import id.naungan.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;

class CommandLineTest {
    @TempDir
    Path directory;

    @Test
    void help_and_version_end_well_and_nonsense_is_wrong_usage() {
        assertThat(said("--help").exit()).isZero();
        assertThat(said("--help").out())
                .contains("serve", "demo", "migrate", "doctor", "Kode keluar / Exit codes", "NAUNGAN_DATABASE_URL");
        assertThat(said("--version").out()).contains("PostgreSQL 18");
        assertThat(said("serve", "--help").out()).contains("--port");
        assertThat(said("layani").exit()).isEqualTo(2);
        assertThat(said("serve", "--port", "x").exit()).isEqualTo(2);
        assertThat(said("serve", "--port", "x").err()).contains("Perintah tidak dimengerti");
    }

    @Test
    void a_bad_standard_is_refused_with_file_and_line_and_a_good_one_accepted() throws Exception {
        var bad = Files.writeString(directory.resolve("buruk.yaml"), "judul: [tidak selesai\n");
        var refused = said("standards", "check", bad.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("buruk.yaml:", "ditolak, 1 kesalahan", "refused, faults: 1");
        assertThat(said("standards", "check").exit()).isEqualTo(2);
    }

    @Test
    void every_failure_has_its_exit_code_and_a_sentence_in_both_languages() {
        assertThat(told(new CannotStart.Configuration("kind.is-demo")))
                .isEqualTo(new Said(3, "", Sentence.of("kind.is-demo") + "\n"));
        assertThat(told(new IllegalStateException(new PortInUseException(8080))).exit())
                .isEqualTo(3);
        assertThat(told(new CannotStart.Database("database.in-use", "/x")).exit())
                .isEqualTo(4);
        assertThat(told(new IllegalStateException("unforeseen")).exit()).isEqualTo(70);
        assertThat(told(new IllegalStateException("unforeseen")).err()).contains("Sertakan keterangan", "\tat ");
    }

    @Test
    void real_work_is_not_run_on_a_demo_database_nor_a_demo_on_real_work() throws Exception {
        var demo = marked("demo");
        var production = marked("production");
        var fresh = database(TestDatabase.fresh());
        assertThatThrownBy(() -> InstallationKind.PRODUCTION.requireIn(demo))
                .isInstanceOfSatisfying(CannotStart.Configuration.class, refused -> {
                    assertThat(refused.exitCode()).isEqualTo(3);
                    assertThat(refused.sentence().id()).startsWith("Basis data ini berisi contoh rekaan");
                });
        assertThatThrownBy(() -> InstallationKind.DEMO.requireIn(production))
                .isInstanceOf(CannotStart.Configuration.class);
        assertThatCode(() -> InstallationKind.DEMO.requireIn(demo)).doesNotThrowAnyException();
        assertThatCode(() -> InstallationKind.PRODUCTION.requireIn(production)).doesNotThrowAnyException();
        assertThatCode(() -> InstallationKind.PRODUCTION.requireIn(fresh)).doesNotThrowAnyException();
    }

    @Test
    void a_start_asks_flyway_only_when_a_room_has_a_migration_due_or_one_that_was_changed() throws Exception {
        var fresh = database(TestDatabase.fresh());
        assertThat(AppliedMigrations.areComplete(fresh)).isTrue();
        for (var doubt : List.of(
                "update history.flyway_access set checksum = checksum + 1 where version = '1'",
                "delete from history.flyway_journal where version = '1'",
                "update history.flyway set success = false where version = '1'",
                "drop table history.flyway_casework")) {
            try (var connection = fresh.connect(fresh.owner());
                    var statement = connection.createStatement()) {
                statement.execute(doubt);
            }
            assertThat(AppliedMigrations.areComplete(fresh)).as(doubt).isFalse();
            fresh = database(TestDatabase.fresh());
        }
    }

    @Test
    void migrating_twice_changes_nothing_the_second_time() {
        var fresh = TestDatabase.fresh();
        assertThat(new Migrations(fresh.url(), fresh.owner()).run(Application.class))
                .isEmpty();
    }

    @Test
    void an_office_is_added_once_with_a_set_up_link() {
        var environment = environment(TestDatabase.fresh());
        var added = said(environment, "office", "add", "--code", "contoh", "--name", "UPTD Contoh", "--zone", "WITA");
        assertThat(added.err()).isEmpty();
        assertThat(added.exit()).isZero();
        assertThat(added.out()).contains("UPTD Contoh", "https://naungan.example/mulai/");
        assertThat(said(environment, "office", "add", "--code", "contoh", "--name", "UPTD Lain")
                        .exit())
                .isEqualTo(1);
        assertThat(said(environment, "office", "add", "--code", "x", "--name", "y", "--zone", "PST")
                        .exit())
                .isEqualTo(2);
        assertThat(said(environment, "migrate", "--demo").exit())
                .as("real work by now, so not for a demo")
                .isEqualTo(3);
    }

    @Test
    void the_access_log_is_verified_and_a_forged_row_is_a_finding() throws Exception {
        var fresh = TestDatabase.fresh();
        var environment = environment(fresh);
        said(environment, "office", "add", "--code", "contoh", "--name", "UPTD Contoh");
        var sound = said(environment, "audit", "verify");
        assertThat(sound.err()).isEmpty();
        assertThat(sound.exit()).isZero();
        assertThat(sound.out()).contains("Jejak akses utuh", "The access log is whole");
        try (var connection = fresh.asSuperuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into access.audit (office_id, actor_id, seq, at, action, field_class, object, result, prev_hash, hash, mac)
                    select id, gen_random_uuid(), 1, now(), 'case.open', 1, 'x', 'ALLOWED',
                           decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex')
                    from access.office
                    """);
        }
        var broken = said(environment, "audit", "verify");
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.out()).contains("Jejak akses tidak utuh");
    }

    @Test
    void the_log_is_exported_and_checked_by_files_alone_and_its_checkpoints_lie_in_two_places() throws Exception {
        var elsewhere = Files.createDirectory(directory.resolve("lain"));
        var environment = environment(TestDatabase.fresh());
        environment.put("NAUNGAN_CHECKPOINTS", elsewhere + ":" + directory.resolve("dicabut"));
        var added = said(environment, "office", "add", "--code", "contoh", "--name", "UPTD Contoh");
        assertThat(added.out()).contains("BEGIN PUBLIC KEY");
        var export = directory.resolve("jejak.txt");
        var exported = said(environment, "audit", "export", "--to", export.toString());
        assertThat(exported.exit()).as(exported.err()).isZero();
        assertThat(elsewhere.resolve("checkpoints.log"))
                .hasSameTextualContentAs(directory.resolve("audit/checkpoints.log"));
        assertThat(directory.resolve("dicabut")).doesNotExist();
        var files = List.of(
                export.toString(),
                elsewhere.resolve("checkpoints.log").toString(),
                directory.resolve("audit/public-key.pem").toString());
        var sound = said("audit", "verify", files.get(0), files.get(1), files.get(2));
        assertThat(sound.exit()).as(sound.out() + sound.err()).isZero();
        assertThat(sound.out()).contains("1 baris dalam 1 rantai", "Covered up to");
        assertThat(said(environment, "doctor").out()).contains("Salinan titik periksa " + directory.resolve("dicabut"));
        assertThat(said(environment, "audit", "export", "--to", export.toString())
                        .exit())
                .isEqualTo(2);
        assertThat(said(environment, "breach-report", "--user", "entah", "--from", "2026-11-02", "--to", "2026-11-03")
                        .out())
                .contains("Tidak ada akun dengan nama masuk entah");
        Files.writeString(export, Files.readString(export).replace("audit.export", "audit.expert"));
        var broken = said("audit", "verify", files.get(0), files.get(1), files.get(2));
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.out()).contains("export #2", "the row was changed");
        Files.writeString(elsewhere.resolve("checkpoints.log"), "v2|lain\n");
        assertThat(said(environment, "audit", "verify").exit()).isEqualTo(1);
        assertThat(said(environment, "doctor").out()).contains("mengatakan hal lain");
    }

    @Test
    void migrate_and_doctor_speak_through_the_command_line() {
        var environment = environment(TestDatabase.fresh());
        assertThat(said(environment, "migrate").out())
                .contains("Semua tabel sudah yang terbaru", "All tables are up to date");
        var examined = said(environment, "doctor");
        assertThat(examined.exit()).isEqualTo(1);
        assertThat(examined.out()).contains("fsync");
        assertThat(said(Map.of("NAUNGAN_PROXI", "true"), "doctor").exit()).isEqualTo(3);
    }

    @Test
    void a_database_that_is_away_is_exit_code_4() {
        var away = new Database(
                "jdbc:postgresql://127.0.0.1:1/naungan",
                new Credentials("naungan_app", "x"),
                new Credentials("naungan_owner", "x"),
                () -> {});
        assertThatThrownBy(away::requireAnswer)
                .isInstanceOfSatisfying(CannotStart.Database.class, refused -> assertThat(refused.exitCode())
                        .isEqualTo(4));
    }

    @Test
    void the_doctor_names_each_fault() throws Exception {
        var fresh = TestDatabase.fresh();
        var key = Files.createDirectories(directory.resolve("database")).resolve("root.key");
        Files.writeString(key, "x");
        Files.setPosixFilePermissions(key, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        var environment = environment(fresh);
        environment.put("NAUNGAN_KEY_FILE", key.toString());
        var settings = Settings.from(environment, "rina", directory);
        assertThat(new Doctor(settings, directory).examine())
                .contains(
                        Sentence.of("doctor.setting-off", "fsync"),
                        Sentence.of("doctor.setting-off", "synchronous_commit"),
                        Sentence.of("doctor.open-file", key),
                        Sentence.of("doctor.key-place", key))
                .noneMatch(finding ->
                        finding.id().contains("naungan_app") || finding.id().contains("Java"));
    }

    @Test
    void every_sentence_of_the_launcher_is_there_in_both_languages() throws IOException {
        var indonesian = keys("/messages/launcher.properties");
        assertThat(indonesian).isNotEmpty().allMatch(key -> key.startsWith("launcher."));
        assertThat(keys("/messages/launcher_en.properties")).containsExactlyInAnyOrderElementsOf(indonesian);
    }

    private static List<String> keys(String file) throws IOException {
        var properties = new Properties();
        try (var stream = CommandLineTest.class.getResourceAsStream(file)) {
            properties.load(stream);
        }
        return List.copyOf(properties.stringPropertyNames());
    }

    private Map<String, String> environment(TestDatabase.Fresh fresh) {
        return new HashMap<>(Map.of(
                "NAUNGAN_HOME", directory.toString(),
                "NAUNGAN_URL", "https://naungan.example",
                "NAUNGAN_DATABASE_URL", fresh.url(),
                "NAUNGAN_DATABASE_PASSWORD", fresh.application().password(),
                "NAUNGAN_DATABASE_OWNER_PASSWORD", fresh.owner().password()));
    }

    private static Database marked(String kind) throws Exception {
        var fresh = TestDatabase.fresh();
        try (var connection = fresh.asApplication().getConnection();
                var insert = connection.prepareStatement(
                        "insert into launcher.installation (kind, made_at) values (?, now())")) {
            insert.setString(1, kind);
            insert.executeUpdate();
        }
        return database(fresh);
    }

    private static Database database(TestDatabase.Fresh fresh) {
        return new Database(fresh.url(), fresh.application(), fresh.owner(), () -> {});
    }

    private record Said(int exit, String out, String err) {}

    private static Said said(String... arguments) {
        return said(Map.of(), arguments);
    }

    private static Said said(Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = NaunganCommand.line(Application.class, () -> Settings.from(environment, "rina", Path.of("/nowhere")))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Said(exit, out.toString(), err.toString());
    }

    private static Said told(Exception failure) {
        var err = new StringWriter();
        var line =
                NaunganCommand.line(Application.class, Settings::ofThisProcess).setErr(new PrintWriter(err, true));
        int exit = new FailureTeller().handleExecutionException(failure, line, null);
        return new Said(exit, "", err.toString());
    }
}
