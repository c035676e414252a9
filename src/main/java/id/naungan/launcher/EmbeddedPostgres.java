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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    public static Running start(Path home, int port) {
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
    public Running start(int port) {
        var lock = lock();
        try {
            var server = new PostgresServer(home, data, PostgresBinaries.under(binaries), secrets);
            server.initialiseOnce();
            return running(server, lock, startOrAdopt(server, port));
        } catch (IOException | SQLException failed) {
            release(lock);
            throw new CannotStartDatabase(
                    "Basis data tidak dapat dijalankan: " + failed.getMessage(),
                    "The database could not be started: " + failed.getMessage(),
                    failed);
        } catch (RuntimeException refused) {
            release(lock);
            throw refused;
        }
    }

    private int startOrAdopt(PostgresServer server, int port) throws IOException, SQLException {
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var claim = processes.claim();
            var living = processes.living();
            if (claim.isPresent() && living.contains(claim.get().pid())) {
                if ((port == 0 || port == claim.get().port()) && server.answers(claim.get().port())) {
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
        throw new CannotStartDatabase(
                "Basis data tidak menjawab setelah 10 detik; lihat " + server.log() + ". " + said,
                "The database did not answer within 10 seconds; see " + server.log() + ". " + said);
    }

    private Running running(PostgresServer server, FileChannel lock, int port) throws SQLException {
        var owner = new Credentials(Roles.OWNER, secrets.password("owner.password"));
        var application = new Credentials(Roles.APPLICATION, secrets.password("app.password"));
        var superuser = new Credentials(Roles.SUPERUSER, secrets.password("superuser.password"));
        try (var postgres = Roles.connect(port, "postgres", superuser.user(), superuser.password())) {
            Roles.prepare(postgres, owner.password(), application.password());
        }
        try (var database = Roles.connect(port, Roles.DATABASE, superuser.user(), superuser.password())) {
            Roles.closePublicSchema(database);
        }
        long pid = processes.claim().map(PostgresProcesses.Claim::pid).orElseThrow();
        return new Running(server, lock, port, pid, owner, application, superuser);
    }

    private FileChannel lock() {
        try {
            var channel = FileChannel.open(
                    home.resolve("running.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (OverlappingFileLockException ourselves) {
            // Falls through to the same refusal.
        }
        throw new CannotStartDatabase(
                "Naungan sudah berjalan dengan direktori " + home + ".",
                "Naungan is already running with the directory " + home + ".");
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path ready(Path home) {
        try {
            // 0711 for root: the database's own user has to pass through, and cannot list.
            boolean root = "root".equals(System.getProperty("user.name"));
            Files.createDirectories(home, Secrets.forOwnerOnly(root ? "rwx--x--x" : "rwx------"));
            return home.toRealPath();
        } catch (IOException failed) {
            throw new CannotStartDatabase(
                    "Direktori data " + home + " tidak dapat dibuat: " + failed.getMessage(),
                    "The data directory " + home + " cannot be made: " + failed.getMessage(),
                    failed);
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
            throw new CannotStartDatabase(
                    "Porta " + port + " sudah dipakai program lain; pilih porta lain dengan NAUNGAN_DATABASE_PORT.",
                    "Port " + port + " is in use by another program; choose another with NAUNGAN_DATABASE_PORT.",
                    taken);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStartDatabase("Dihentikan.", "Interrupted.", stopped);
        }
    }

    /** Nama dan sandi: how a role logs in. Never printed. */
    public record Credentials(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** Basis data yang sedang berjalan. Closing it stops the server in an orderly way. */
    public static final class Running implements AutoCloseable {
        private final PostgresServer server;
        private final FileChannel lock;
        private final int port;
        private final long pid;
        private final Credentials owner;
        private final Credentials application;
        private final Credentials superuser;

        private Running(
                PostgresServer server,
                FileChannel lock,
                int port,
                long pid,
                Credentials owner,
                Credentials application,
                Credentials superuser) {
            this.server = server;
            this.lock = lock;
            this.port = port;
            this.pid = pid;
            this.owner = owner;
            this.application = application;
            this.superuser = superuser;
        }

        public String jdbcUrl() {
            return jdbcUrl(Roles.DATABASE);
        }

        public String jdbcUrl(String database) {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        }

        public int port() {
            return port;
        }

        /** The postmaster's process number. */
        public long pid() {
            return pid;
        }

        /** The role that owns every table and runs the migrations. */
        public Credentials owner() {
            return owner;
        }

        /** The role of the program; it owns nothing. */
        public Credentials application() {
            return application;
        }

        /** Only for the launcher and for tests that make databases. */
        public Credentials superuser() {
            return superuser;
        }

        /** Waits until the server has written everything and ended; a second call does nothing. */
        public synchronized void stop() {
            if (lock.isOpen()) {
                server.stop();
                release(lock);
            }
        }

        @Override
        public void close() {
            stop();
        }
    }

    static List<String> options(int port, Map<String, String> settings) {
        var options = new ArrayList<>(List.of("-p", Integer.toString(port)));
        settings.forEach((name, value) -> options.add("-c " + name + "='" + value + "'"));
        return options;
    }
}
