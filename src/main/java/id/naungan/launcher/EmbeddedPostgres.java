package id.naungan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Basis data bawaan: PostgreSQL 18 started by ourselves on the loopback address, with durable settings and random passwords.
 * A server that outlived a killed program is adopted; a pid file is never believed without looking at the process.
 *
 * <p>Below the home directory: {@code database/} (the data), {@code secrets/} (passwords), {@code log/}, {@code postgres/} (programs).
 */
public final class EmbeddedPostgres {
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLISECONDS = 500;

    private final Path home;
    private final Path data;
    private final Path binaries;
    private final Secrets secrets;
    private final PostgresProcesses processes;
    private final Map<String, String> settings = new LinkedHashMap<>(Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "timezone", "UTC",
            // What a failed statement carried (names, narratives) must not reach the server's log.
            "log_min_error_statement", "panic",
            "log_error_verbosity", "terse",
            "log_statement", "none"));

    private EmbeddedPostgres(Path home, Path binaries) {
        this.home = home;
        this.binaries = binaries;
        this.data = home.resolve("database");
        this.secrets = new Secrets(home.resolve("secrets"));
        this.processes = new PostgresProcesses(data);
    }

    /** Starts, or adopts, the server of this home. Port 0 chooses a free one. */
    public static RunningPostgres start(Path home, int port) {
        return at(home).start(port);
    }

    public static EmbeddedPostgres at(Path home) {
        var real = ready(home);
        return new EmbeddedPostgres(real, real.resolve("postgres"));
    }

    /** Keeps the unpacked programs elsewhere, so that several homes (tests) share them. */
    public EmbeddedPostgres withBinariesIn(Path directory) {
        var other = new EmbeddedPostgres(home, directory.toAbsolutePath());
        other.settings.putAll(settings);
        return other;
    }

    /** Overrides one server setting, such as {@code fsync} in tests. */
    public EmbeddedPostgres with(String setting, String value) {
        var other = new EmbeddedPostgres(home, binaries);
        other.settings.putAll(settings);
        other.settings.put(setting, value);
        return other;
    }

    /** Starts, or adopts, the server. Port 0 chooses a free one. */
    public RunningPostgres start(int port) {
        var lock = lock();
        try {
            var server = new PostgresServer(home, data, PostgresBinaries.under(binaries), secrets);
            server.initialiseOnce();
            return running(server, lock, startOrAdopt(server, port));
        } catch (IOException | SQLException failed) {
            RunningPostgres.release(lock);
            throw new CannotStart.Database(failed, "database.failed", failed.getMessage());
        } catch (RuntimeException refused) {
            RunningPostgres.release(lock);
            throw refused;
        }
    }

    private int startOrAdopt(PostgresServer server, int port) throws IOException, SQLException {
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var claim = processes.claim();
            var living = processes.living();
            if (claim.isPresent() && living.contains(claim.get().pid())) {
                if ((port == 0 || port == claim.get().port())
                        && server.answers(claim.get().port())) {
                    return claim.get().port();
                }
                if (port != 0 && port != claim.get().port()) {
                    server.stop();
                }
            } else if (living.isEmpty()) {
                processes.forgetStaleClaim();
                int chosen = port == 0 ? freePort() : unlessTaken(port);
                var outcome = server.start(chosen, settings);
                if (outcome.succeeded() && server.answers(chosen)) {
                    return chosen;
                }
                said = outcome.said();
            }
            pause();
        }
        throw new CannotStart.Database("database.silent", server.log(), said);
    }

    private RunningPostgres running(PostgresServer server, FileChannel lock, int port) throws SQLException {
        var roles = RunningPostgres.RoleCredentials.keptIn(secrets);
        var boss = roles.superuser();
        try (var postgres = Roles.connect(port, "postgres", boss.user(), boss.password())) {
            Roles.prepare(
                    postgres, roles.owner().password(), roles.application().password());
        }
        try (var database = Roles.connect(port, Roles.DATABASE, boss.user(), boss.password())) {
            Roles.closePublicSchema(database);
        }
        return new RunningPostgres(server, lock, processes.claim().orElseThrow(), roles);
    }

    /** The address and roles of the server of this home when it is running now, whoever started it; it is left as it is. */
    Optional<Database> whileRunning() {
        return processes
                .claim()
                .filter(claim -> processes.isOurs(claim.pid()) && secrets.has("app.password"))
                .map(claim -> {
                    var roles = RunningPostgres.RoleCredentials.keptIn(secrets);
                    var url = "jdbc:postgresql://127.0.0.1:" + claim.port() + "/" + Roles.DATABASE;
                    return new Database(url, roles.application(), roles.owner(), () -> {});
                });
    }

    private FileChannel lock() {
        try {
            var channel =
                    FileChannel.open(home.resolve("running.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (OverlappingFileLockException ourselves) {
            // Falls through to the same refusal.
        }
        throw new CannotStart.Database("database.in-use", home);
    }

    private static Path ready(Path home) {
        try {
            Files.createDirectories(home.toAbsolutePath().getParent());
            if (!Files.isDirectory(home)) {
                Files.createDirectory(home, Secrets.forOwnerOnly("rwx------"));
            }
            if ("root".equals(System.getProperty("user.name"))) {
                // The database's own user has to pass through, and cannot list.
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
            }
            return home.toRealPath();
        } catch (IOException failed) {
            throw new CannotStart.Configuration("home.unusable", home, failed.getMessage());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int unlessTaken(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return port;
        } catch (java.net.BindException taken) {
            throw new CannotStart.Database(taken, "database.port-taken", port);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart.Database(stopped, "interrupted");
        }
    }
}
