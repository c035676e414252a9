package id.naungan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Peladen PostgreSQL: initdb, start and stop of one data directory, as a user who is not root. */
final class PostgresServer {
    private final Path home;
    private final Path data;
    private final Path programs;
    private final Secrets secrets;
    private final RunAs runAs;

    PostgresServer(Path home, Path data, Path binaries, Secrets secrets) {
        this.home = home;
        this.data = data;
        this.programs = binaries.resolve("bin");
        this.secrets = secrets;
        this.runAs = RunAs.choose(home, programs.resolve("postgres"));
    }

    Path log() {
        return logs().resolve("postgres.log");
    }

    private Path logs() {
        return home.resolve("log");
    }

    void initialiseOnce() throws IOException {
        Files.createDirectories(logs(), Secrets.forOwnerOnly("rwx------"));
        runAs.give(logs());
        if (Files.exists(data.resolve("PG_VERSION"))) {
            requirePassword();
            runAs.give(data);
            return;
        }
        // Made beside and renamed when whole, so that an initdb cut short is begun again.
        var scratch = home.resolve("database.new");
        PostgresBinaries.deleteAll(scratch);
        Files.createDirectory(scratch, Secrets.forOwnerOnly("rwx------"));
        runAs.give(scratch);
        initdb(scratch);
        Files.move(scratch, data);
    }

    private void requirePassword() {
        if (!secrets.has("superuser.password")) {
            throw new CannotStart.Database("database.no-password", home.resolve("secrets/superuser.password"));
        }
    }

    private void initdb(Path scratch) throws IOException {
        var word = Files.createTempFile(home, "init-", "", Secrets.forOwnerOnly("rw-------"));
        try {
            Files.writeString(word, secrets.password("superuser.password"));
            runAs.give(word);
            var outcome = Commands.run(
                    home,
                    runAs.command(List.of(
                            programs.resolve("initdb").toString(),
                            "-D",
                            scratch.toString(),
                            "-k",
                            "-E",
                            "UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--username=" + Roles.SUPERUSER,
                            "--auth-local=scram-sha-256",
                            "--auth-host=scram-sha-256",
                            "--pwfile=" + word)));
            if (!outcome.succeeded()) {
                throw new IOException("initdb: " + outcome.said());
            }
        } finally {
            Files.deleteIfExists(word);
        }
    }

    Commands.Outcome start(int port, Map<String, String> settings) {
        var options = new StringBuilder("-p " + port);
        settings.forEach((name, value) ->
                options.append(" -c ").append(name).append("='").append(value).append("'"));
        return control("start", "-l", log().toString(), "-o", options.toString());
    }

    /** Fast stop: open transactions are rolled back, everything committed is on the disk. Signals nobody but our own server. */
    void stop() {
        var processes = new PostgresProcesses(data);
        if (processes.claim().filter(claim -> processes.isOurs(claim.pid())).isPresent()) {
            control("stop", "-m", "fast");
        }
    }

    private Commands.Outcome control(String verb, String... more) {
        var command = new java.util.ArrayList<>(
                List.of(programs.resolve("pg_ctl").toString(), "-D", data.toString(), "-w", "-s", "-t", "120"));
        command.addAll(List.of(more));
        command.add(verb);
        return Commands.run(home, runAs.command(command));
    }

    /** Whether the server on this port lets us in and serves our directory, not somebody else's. */
    boolean answers(int port) throws SQLException {
        try (var connection = Roles.connect(port, "postgres", Roles.SUPERUSER, secrets.password("superuser.password"));
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            return row.next() && data.toString().equals(row.getString(1));
        } catch (SQLException notYet) {
            // 57P03: starting up; 08001 and 08006: not listening yet. Anything else (a wrong password) will not mend
            // itself.
            var state = String.valueOf(notYet.getSQLState());
            if (state.startsWith("08") || state.startsWith("57P")) {
                return false;
            }
            throw notYet;
        }
    }
}
