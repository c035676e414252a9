package id.naungan.launcher;

import java.nio.file.Path;

/** Memilih basis data: the embedded server of the home, or the external one that the settings name. */
final class Databases {
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
}
