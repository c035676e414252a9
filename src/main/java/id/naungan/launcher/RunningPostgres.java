package id.naungan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;

/** Basis data yang sedang berjalan: its address and its roles. Closing it stops the server in an orderly way. */
public final class RunningPostgres implements AutoCloseable {
    private final PostgresServer server;
    private final FileChannel lock;
    private final PostgresProcesses.Claim process;
    private final RoleCredentials roles;

    RunningPostgres(PostgresServer server, FileChannel lock, PostgresProcesses.Claim process, RoleCredentials roles) {
        this.server = server;
        this.lock = lock;
        this.process = process;
        this.roles = roles;
    }

    /** The three roles; see {@link Roles}. */
    record RoleCredentials(Credentials owner, Credentials application, Credentials superuser) {
        static RoleCredentials keptIn(Secrets secrets) {
            return new RoleCredentials(
                    new Credentials(Roles.OWNER, secrets.password("owner.password")),
                    new Credentials(Roles.APPLICATION, secrets.password("app.password")),
                    new Credentials(Roles.SUPERUSER, secrets.password("superuser.password")));
        }
    }

    public String jdbcUrl() {
        return jdbcUrl(Roles.DATABASE);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public int port() {
        return process.port();
    }

    /** The postmaster's process number. */
    public long pid() {
        return process.pid();
    }

    /** The role that owns every table and runs the migrations. */
    public Credentials owner() {
        return roles.owner();
    }

    /** The role of the program; it owns nothing. */
    public Credentials application() {
        return roles.application();
    }

    /** Only for the launcher and for tests that make databases. */
    public Credentials superuser() {
        return roles.superuser();
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

    static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
