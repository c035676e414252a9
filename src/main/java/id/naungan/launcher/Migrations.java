package id.naungan.launcher;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Migrasi: brings the tables of every room up to date without starting the program.
 * Same files, order and history tables as Modulith's own strategy at start-up: the shared folder, then the rooms along their arrows.
 */
public final class Migrations {
    private static final String SHARED = "__root";

    private final String url;
    private final Credentials owner;

    public Migrations(String url, Credentials owner) {
        this.url = url;
        this.owner = owner;
    }

    /** The versions that were applied now, such as {@code journal 1}; empty when nothing was due. */
    public List<String> run(Class<?> application) {
        var applied = new ArrayList<String>(migrate(SHARED));
        for (var room : ApplicationModuleIdentifiers.of(ApplicationModules.of(application))) {
            applied.addAll(migrate(room.toString()));
        }
        return applied;
    }

    /** The history of a folder, in the schema {@code history}. */
    static String table(String folder) {
        return folder.equals(SHARED) ? "flyway" : "flyway_" + folder;
    }

    private List<String> migrate(String folder) {
        if (Migrations.class.getResource("/db/migration/" + folder) == null) {
            return List.of();
        }
        var result = Flyway.configure()
                .dataSource(url, owner.user(), owner.password())
                .locations("classpath:db/migration/" + folder)
                .defaultSchema("history")
                .table(table(folder))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        return result.migrations.stream()
                .map(migration -> folder + " " + migration.version)
                .toList();
    }
}
