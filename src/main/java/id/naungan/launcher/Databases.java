package id.naungan.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Memilih basis data: the embedded server of the home, or the external one that the settings name. */
final class Databases {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final String STRICT = "verify-full";
    /** Each would let a stranger's certificate pass. */
    private static final List<PGProperty> LOOSENING =
            List.of(PGProperty.SSL_FACTORY, PGProperty.SSL_HOSTNAME_VERIFIER, PGProperty.SOCKET_FACTORY);

    private Databases() {}

    /** Opens for a program that will be the only one on this home; an embedded server is started and later stopped. */
    static Database open(Settings settings, Path home) {
        if (settings.value("NAUNGAN_DATABASE_URL").isPresent()) {
            return external(settings);
        }
        var running = EmbeddedPostgres.start(home, settings.databasePort());
        return new Database(running.jdbcUrl(), running.application(), running.owner(), running::stop);
    }

    /** Opens beside a program that may be running; an embedded server that runs already is used and left running. */
    static Database borrow(Settings settings, Path home) {
        if (settings.value("NAUNGAN_DATABASE_URL").isPresent()) {
            return external(settings);
        }
        return EmbeddedPostgres.at(home).whileRunning().orElseGet(() -> open(settings, home));
    }

    static boolean isEmbedded(Settings settings) {
        return settings.value("NAUNGAN_DATABASE_URL").isEmpty();
    }

    private static Database external(Settings settings) {
        var url = settings.required("NAUNGAN_DATABASE_URL");
        if (url.startsWith("postgresql://")) {
            url = "jdbc:" + url;
        }
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new CannotStart.Configuration("setting.not-postgresql");
        }
        url = encrypted(url);
        var application = new Credentials(
                settings.value("NAUNGAN_DATABASE_USER").orElse(Roles.APPLICATION),
                settings.required("NAUNGAN_DATABASE_PASSWORD"));
        var owner = new Credentials(
                settings.value("NAUNGAN_DATABASE_OWNER_USER").orElse(Roles.OWNER),
                settings.required("NAUNGAN_DATABASE_OWNER_PASSWORD"));
        if (!application.user().equals(Roles.APPLICATION) || !owner.user().equals(Roles.OWNER)) {
            // The migrations grant to these two by name.
            throw new CannotStart.Configuration("setting.role-names", Roles.APPLICATION, Roles.OWNER);
        }
        return new Database(url, application, owner, () -> {});
    }

    /**
     * Everything a case says travels on this line, and the password of the owner too: to another machine only encrypted, and only to the
     * server whose certificate bears its name (ASVS 5.0 V12.3.1, V12.3.2). An address that is silent about it is completed.
     *
     * @throws CannotStart.Configuration for an address that asks for less, or that cannot be read
     */
    private static String encrypted(String url) {
        var address = Driver.parseURL(url, new Properties());
        if (address == null) {
            throw new CannotStart.Configuration("setting.not-postgresql");
        }
        var hosts = PGProperty.PG_HOST.getOrDefault(address);
        if (hosts == null || Arrays.stream(hosts.split(",")).allMatch(HERE::contains)) {
            return url;
        }
        var mode = PGProperty.SSL_MODE.getOrDefault(address);
        boolean weakened = LOOSENING.stream().anyMatch(property -> property.isPresent(address));
        if (weakened || (mode != null && !mode.equals(STRICT))) {
            throw new CannotStart.Configuration("setting.database-in-the-open");
        }
        return mode == null ? url + (url.contains("?") ? "&" : "?") + "sslmode=" + STRICT : url;
    }
}
