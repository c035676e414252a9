package id.naungan.testing;

import id.naungan.Application;
import id.naungan.launcher.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;

/**
 * One embedded server per test JVM, started when first needed and gone at exit.
 * {@link #fresh()} copies a migrated template, about 0.1 s; durability is off here and only here.
 */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static TestDatabase one;

    private final Path home;
    private final EmbeddedPostgres.Running server;

    private TestDatabase() throws IOException {
        home = Files.createTempDirectory("naungan-test-");
        server = EmbeddedPostgres.at(home)
                .withBinariesIn(Path.of("target", "postgres"))
                .with("fsync", "off")
                .with("synchronous_commit", "off")
                .with("full_page_writes", "off")
                .with("max_connections", "200")
                .start(0);
        // After the contexts have closed, so that no page is torn away from its database.
        SpringApplication.getShutdownHandlers().add(this::leaveNothing);
    }

    /** One fresh database with every room's tables and no rows. */
    public record Fresh(
            String url, EmbeddedPostgres.Credentials owner, EmbeddedPostgres.Credentials application, Path home) {
        /** As the program sees it: row-level security holds. */
        public DataSource asApplication() {
            return dataSource(application);
        }

        /** As the owner of the tables; forced row-level security holds here too. */
        public DataSource asOwner() {
            return dataSource(owner);
        }

        /** As superuser: sees the rows of every office, for looking at what was really written. */
        public DataSource asSuperuser() {
            return dataSource(one.server.superuser());
        }

        private DataSource dataSource(EmbeddedPostgres.Credentials login) {
            var source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser(login.user());
            source.setPassword(login.password());
            return source;
        }
    }

    public static synchronized Fresh fresh() {
        try {
            if (one == null) {
                one = new TestDatabase();
                one.create("template_naungan", "template0");
                one.migrate("template_naungan");
            }
            var name = "test_" + NUMBER.incrementAndGet();
            one.create(name, "template_naungan");
            return one.describe(name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The data directory, log and secrets of the test server, for tests that scan what lies on the disk. */
    public static synchronized Path home() {
        if (one == null) {
            fresh();
        }
        return one.home;
    }

    /** A directory for one started program (keys and the like), gone at exit. */
    static Path newProgramHome() {
        try {
            return Files.createTempDirectory(home(), "program-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Fresh describe(String name) {
        return new Fresh(server.jdbcUrl(name), server.owner(), server.application(), home);
    }

    private void create(String name, String template) throws SQLException {
        var boss = server.superuser();
        try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), boss.user(), boss.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template + " owner "
                    + server.owner().user());
            statement.execute("revoke all on database " + name + " from public");
            statement.execute(
                    "grant connect on database " + name + " to " + server.application().user());
        }
        try (var connection = DriverManager.getConnection(server.jdbcUrl(name), boss.user(), boss.password());
                var statement = connection.createStatement()) {
            statement.execute("revoke create on schema public from public");
        }
    }

    /** The same files, order and history tables as Modulith's own strategy, without starting the program. */
    private void migrate(String name) throws IOException {
        migrate(name, "__root", "flyway");
        var rooms = ApplicationModuleIdentifiers.of(ApplicationModules.of(Application.class));
        for (var room : rooms) {
            migrate(name, room.toString(), "flyway_" + room);
        }
    }

    private void migrate(String name, String folder, String table) throws IOException {
        var files = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:db/migration/" + folder + "/*.sql");
        if (files.length == 0) {
            return;
        }
        Flyway.configure()
                .dataSource(server.jdbcUrl(name), server.owner().user(), server.owner().password())
                .locations("classpath:db/migration/" + folder)
                .defaultSchema("history")
                .table(table)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private void leaveNothing() {
        server.stop();
        try (var all = Files.walk(home)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
