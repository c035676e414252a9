package id.naungan.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.naungan.Application;
import id.naungan.launcher.Credentials;
import id.naungan.launcher.EmbeddedPostgres;
import id.naungan.launcher.Migrations;
import id.naungan.launcher.RunningPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;

/**
 * One embedded server per test JVM, started when first needed and gone at exit.
 * {@link #fresh()} copies a migrated template, about 0.1 s; durability is off here and only here.
 */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, HikariDataSource> SUPERUSERS = new HashMap<>();
    private static TestDatabase one;

    private final Path home;
    private final RunningPostgres server;

    private TestDatabase() throws IOException {
        // Open for passing through, because root hands the server to another user.
        home = Files.createTempDirectory(
                "naungan-test-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        server = EmbeddedPostgres.at(home)
                .withBinariesIn(TestBinaries.directory(home))
                .with("fsync", "off")
                .with("synchronous_commit", "off")
                .with("full_page_writes", "off")
                .with("max_connections", "200")
                .with("scram_iterations", "1")
                .start(0);
        makeSigningInCheap();
        // After the contexts have closed, so that no page is torn away from its database.
        SpringApplication.getShutdownHandlers().add(this::leaveNothing);
    }

    /** A password hashed 4096 times at both ends was a third of all work, because tests look as superuser at each row by itself. */
    private void makeSigningInCheap() throws IOException {
        var boss = server.superuser();
        try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), boss.user(), boss.password());
                var statement = connection.createStatement()) {
            for (var login : List.of(server.owner(), server.application(), boss)) {
                statement.execute("alter role " + login.user() + " password '" + login.password() + "'");
            }
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    /** One fresh database with every room's tables and no rows. */
    public record Fresh(String url, Credentials owner, Credentials application, Path home) {
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

        private DataSource dataSource(Credentials login) {
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
                new Migrations(one.server.jdbcUrl("template_naungan"), one.server.owner()).run(Application.class);
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

    /** As superuser in the database of a started program: for looking at what was really written, and for tampering with it. */
    public static DataSource asSuperuser(org.springframework.context.ApplicationContext program) {
        return superuserOf(program.getEnvironment().getRequiredProperty("spring.datasource.url"));
    }

    /**
     * The superuser of the database behind this address, one of this JVM's. Its connections stay open, since tests look thousands of times
     * and a new one costs both ends more than most looks; whoever sets something for a session sets it back.
     */
    public static synchronized DataSource superuserOf(String url) {
        return SUPERUSERS.computeIfAbsent(url, TestDatabase::keptOpen);
    }

    /** After the server was killed: what was kept open leads nowhere. */
    public static synchronized void forgetConnections() {
        SUPERUSERS.values().forEach(kept -> kept.getHikariPoolMXBean().softEvictConnections());
    }

    private static HikariDataSource keptOpen(String url) {
        var boss = one.server.superuser();
        var kept = new HikariConfig();
        kept.setJdbcUrl(url);
        kept.setUsername(boss.user());
        kept.setPassword(boss.password());
        kept.setMinimumIdle(0);
        kept.setMaximumPoolSize(20);
        // Tests change tables under it.
        kept.addDataSourceProperty("prepareThreshold", "0");
        return new HikariDataSource(kept);
    }

    /** The data directory, log and secrets of the test server, for tests that scan what lies on the disk. */
    public static synchronized Path home() {
        if (one == null) {
            fresh();
        }
        return one.home;
    }

    /** A directory for one started program (keys and the like), gone at exit. */
    public static Path newProgramHome() {
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
            statement.execute("grant connect on database " + name + " to "
                    + server.application().user());
        }
        try (var connection = DriverManager.getConnection(server.jdbcUrl(name), boss.user(), boss.password());
                var statement = connection.createStatement()) {
            statement.execute("revoke create on schema public from public");
        }
    }

    private void leaveNothing() {
        SUPERUSERS.values().forEach(HikariDataSource::close);
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
