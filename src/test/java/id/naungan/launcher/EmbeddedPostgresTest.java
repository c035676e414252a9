package id.naungan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.testing.TestBinaries;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One data directory goes through every crash in turn; each test leaves a row that the next start must still hold. */
class EmbeddedPostgresTest {
    private static Path home;
    private static Path binaries;
    private static int rows;

    @BeforeAll
    static void make_a_home() throws Exception {
        home = Files.createTempDirectory(
                "naungan-crash-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        binaries = TestBinaries.directory(home);
        try (var running = start()) {
            execute(running, "create table survivor (id int)");
            execute(running, "grant select, insert on survivor to naungan_app");
        }
    }

    @AfterAll
    static void leave_nothing() throws IOException {
        PostgresBinaries.deleteAll(home);
    }

    @BeforeEach
    void nothing_is_left_running() {
        assertThat(new PostgresProcesses(home.resolve("database")).living()).isEmpty();
    }

    @Test
    void it_starts_again_with_its_data_after_an_orderly_stop() throws Exception {
        try (var running = start()) {
            write(running);
        }
        kept();
    }

    @Test
    void it_writes_durably_and_answers_this_machine_only() throws Exception {
        try (var running = start()) {
            assertThat(ask(running, "show fsync")).isEqualTo("on");
            assertThat(ask(running, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(running, "show data_checksums")).isEqualTo("on");
            assertThat(ask(running, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(running, "show server_version") + ".0").isEqualTo(PostgresBinaries.VERSION);
            assertThat(ask(
                            running,
                            "select datlocprovider::text || datlocale from pg_database where datname = 'naungan'"))
                    .isEqualTo("bC.UTF-8");
        }
    }

    @Test
    void the_application_role_has_no_power_and_a_wrong_password_is_refused() throws Exception {
        try (var running = start()) {
            var app = running.application();
            try (var connection = Roles.connect(running.port(), "naungan", app.user(), app.password());
                    var statement = connection.createStatement()) {
                for (var forbidden : List.of(
                        "create schema mine",
                        "create table public.mine (id int)",
                        "create database mine",
                        "create role mine",
                        "delete from survivor",
                        "drop table survivor")) {
                    assertThatThrownBy(() -> statement.execute(forbidden))
                            .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                                    .isEqualTo("42501"));
                }
            }
            assertThatThrownBy(() -> Roles.connect(running.port(), "naungan", app.user(), "wrong"))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("28P01"));
            assertThatThrownBy(() -> Roles.connect(running.port(), "postgres", app.user(), app.password()))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void root_hands_the_server_to_another_user() throws Exception {
        try (var running = start()) {
            var uid = Files.getAttribute(Path.of("/proc", Long.toString(running.pid())), "unix:uid");
            if ("root".equals(System.getProperty("user.name"))) {
                assertThat(uid).isNotEqualTo(0);
            } else {
                assertThat(uid).isEqualTo(Files.getAttribute(home, "unix:uid"));
            }
        }
    }

    @Test
    void it_survives_kill_9_of_the_program_and_adopts_the_server() throws Exception {
        var program = elsewhere();
        long server = program.server();
        writeElsewhere();
        program.process().destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(server)).isPresent();
        try (var running = start()) {
            assertThat(running.pid()).isEqualTo(server);
            write(running);
        }
        kept();
        assertThat(isAlive(server)).isFalse();
    }

    @Test
    void it_survives_kill_9_of_the_server() throws Exception {
        var running = start();
        write(running);
        killHard(running.pid());
        running.stop();
        kept();
    }

    @Test
    void it_survives_kill_9_of_both() throws Exception {
        var program = elsewhere();
        writeElsewhere();
        killHard(program.server());
        program.process().destroyForcibly().waitFor();
        kept();
    }

    @Test
    void a_stale_pid_file_that_names_a_foreign_process_leaves_that_process_unharmed() throws Exception {
        // Bash writes down every signal that postgres tools would send; a background sleep would hide SIGINT by
        // ignoring it.
        var heard = Files.createTempFile("naungan-victim-", "");
        // A process started in the background would ignore SIGINT too, so its handling is set back first.
        var victim = new ProcessBuilder(
                        "env",
                        "--default-signal",
                        "bash",
                        "-c",
                        "for s in INT TERM QUIT HUP USR1; do trap \"echo $s >> '" + heard
                                + "'\" $s; done; echo ready; while :; do sleep 0.1; done")
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(victim.inputReader().readLine()).isEqualTo("ready");
            var pidFile = home.resolve("database/postmaster.pid");
            Files.writeString(
                    pidFile,
                    victim.pid() + "\n" + home.resolve("database")
                            + "\n1700000000\n5432\n\n127.0.0.1\n  1 1\nready   \n");
            Files.setPosixFilePermissions(pidFile, PosixFilePermissions.fromString("rw-------"));
            try (var running = start()) {
                assertThat(running.pid()).isNotEqualTo(victim.pid());
                write(running);
            }
            kept();
            Thread.sleep(250);
            assertThat(victim.isAlive()).isTrue();
            assertThat(heard).isEmptyFile();
            new ProcessBuilder("kill", "-INT", Long.toString(victim.pid()))
                    .start()
                    .waitFor();
            for (int tries = 0; tries < 100 && Files.size(heard) == 0; tries++) {
                Thread.sleep(100);
            }
            assertThat(heard).as("the victim does hear signals").hasContent("INT");
        } finally {
            victim.destroyForcibly().waitFor();
            Files.delete(heard);
        }
    }

    @Test
    void a_port_held_by_another_program_is_refused_in_one_sentence() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> at().start(other.getLocalPort()))
                    .isInstanceOfSatisfying(CannotStart.Database.class, refused -> {
                        assertThat(refused.sentence().id())
                                .startsWith("Porta " + other.getLocalPort() + " sudah dipakai");
                        assertThat(refused.exitCode()).isEqualTo(ExitCode.DATABASE);
                    });
        }
        kept();
    }

    @Test
    void one_home_serves_one_program_at_a_time() throws Exception {
        var program = elsewhere();
        try {
            assertThatThrownBy(EmbeddedPostgresTest::start)
                    .isInstanceOf(CannotStart.Database.class)
                    .hasMessageContaining("sudah berjalan");
        } finally {
            program.process().destroyForcibly().waitFor();
        }
        kept();
    }

    @Test
    void passwords_are_random_and_readable_by_their_owner_alone() throws Exception {
        try (var files = Files.list(home.resolve("secrets"))) {
            var secrets = files.toList();
            assertThat(secrets).hasSize(3).allSatisfy(secret -> {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                        .isEqualTo("rw-------");
                assertThat(Files.readString(secret)).matches("[0-9a-f]{48}\n");
            });
        }
    }

    private static EmbeddedPostgres at() {
        return EmbeddedPostgres.at(home).withBinariesIn(binaries);
    }

    private static RunningPostgres start() {
        return at().start(0);
    }

    private record Elsewhere(Process process, long server) {}

    private static Elsewhere elsewhere() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartedElsewhere.class.getName(),
                        home.toString(),
                        binaries.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader();
        return new Elsewhere(process, Long.parseLong(String.valueOf(said.readLine())));
    }

    /** A committed row, so that the next start has something to keep. */
    private static void write(RunningPostgres running) throws SQLException {
        execute(running, "insert into survivor values (" + rows + ")");
        rows++;
    }

    private static void writeElsewhere() throws SQLException {
        var database = at().whileRunning().orElseThrow();
        try (var connection = database.connect(database.application());
                var statement = connection.createStatement()) {
            statement.execute("insert into survivor values (" + rows + ")");
        }
        rows++;
    }

    private static void kept() throws SQLException {
        try (var running = start()) {
            assertThat(ask(running, "select count(*) from survivor")).isEqualTo(Integer.toString(rows));
        }
    }

    private static String ask(RunningPostgres running, String query) throws SQLException {
        var boss = running.superuser();
        try (var connection = Roles.connect(running.port(), "naungan", boss.user(), boss.password());
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(RunningPostgres running, String command) throws SQLException {
        var boss = running.superuser();
        try (var connection = Roles.connect(running.port(), "naungan", boss.user(), boss.password())) {
            connection.createStatement().execute(command);
        }
    }

    private static void killHard(long pid) throws Exception {
        new ProcessBuilder("kill", "-KILL", Long.toString(pid)).start().waitFor(5, TimeUnit.SECONDS);
    }

    /** A dead process that nobody has collected yet is not alive. */
    private static boolean isAlive(long pid) {
        return new PostgresProcesses(home.resolve("database")).isOurs(pid);
    }
}
