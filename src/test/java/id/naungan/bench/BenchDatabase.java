package id.naungan.bench;

import id.naungan.launcher.Credentials;
import id.naungan.launcher.EmbeddedPostgres;
import id.naungan.launcher.RunningPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The database of one measurement, durable as in production; reached beside the program that runs on it. */
final class BenchDatabase {
    private final Path home;
    private final Credentials superuser;
    private final Credentials application;
    private final Credentials owner;

    private BenchDatabase(Path home, RunningPostgres first) {
        this.home = home;
        this.superuser = first.superuser();
        this.application = first.application();
        this.owner = first.owner();
    }

    interface Work {
        void on(BenchDatabase database) throws Exception;
    }

    /** Makes the home and does the work while the server runs without a program. */
    static BenchDatabase prepared(Path home, Work work) throws Exception {
        try (var server = EmbeddedPostgres.at(home).start(0)) {
            var database = new BenchDatabase(home, server);
            work.on(database);
            return database;
        }
    }

    Path home() {
        return home;
    }

    Path log() {
        return home.resolve("log/postgres.log");
    }

    Credentials application() {
        return application;
    }

    Credentials owner() {
        return owner;
    }

    String url() throws IOException {
        // The fourth line of the pid file is the port; it changes with each start.
        var port = Files.readAllLines(home.resolve("database/postmaster.pid"))
                .get(3)
                .strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/naungan";
    }

    /** Sees all offices and may COPY into tables with row-level security. */
    Connection asSuperuser() throws SQLException, IOException {
        return connect(superuser);
    }

    /** As the program connects; parameters go as text, whose type the server finds out. */
    Connection asProgram() throws SQLException, IOException {
        return connect(application);
    }

    void execute(String... statements) throws SQLException, IOException {
        try (var connection = asSuperuser();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long count(String table) throws SQLException, IOException {
        try (var connection = asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connect(Credentials login) throws SQLException, IOException {
        var properties = new Properties();
        properties.put("user", login.user());
        properties.put("password", login.password());
        properties.put("stringtype", "unspecified");
        return DriverManager.getConnection(url(), properties);
    }
}
