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
    private final String url;
    private final Credentials owner;

    public Migrations(String url, Credentials owner) {
        this.url = url;
        this.owner = owner;
    }

    /** The versions that were applied now, such as {@code journal 1}; empty when nothing was due. */
    public List<String> run(Class<?> application) {
        var applied = new ArrayList<String>(migrate("__root", "flyway"));
        for (var room : ApplicationModuleIdentifiers.of(ApplicationModules.of(application))) {
            applied.addAll(migrate(room.toString(), "flyway_" + room));
        }
        return applied;
    }

    private List<String> migrate(String folder, String table) {
        if (Migrations.class.getResource("/db/migration/" + folder) == null) {
            return List.of();
        }
        var result = Flyway.configure()
                .dataSource(url, owner.user(), owner.password())
                .locations("classpath:db/migration/" + folder)
                .defaultSchema("history")
                .table(table)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        return result.migrations.stream()
                .map(migration -> folder + " " + migration.version)
                .toList();
    }
}
