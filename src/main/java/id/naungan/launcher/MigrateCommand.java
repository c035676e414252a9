package id.naungan.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "migrate",
        description =
                "Memperbarui tabel basis data tanpa menjalankan layanan.%nBrings the database's tables up to date without serving.")
final class MigrateCommand implements Callable<Integer> {
    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    NaunganCommand naungan;

    @Option(names = "--demo", description = "Basis data contoh. / The demo database.")
    boolean demo;

    @Override
    public Integer call() {
        var settings = naungan.settings();
        try (var database = Databases.open(settings, settings.home(demo))) {
            database.requireAnswer();
            InstallationKind.of(demo).requireIn(database);
            var applied = new Migrations(database.url(), database.owner()).run(naungan.application());
            naungan.say(
                    applied.isEmpty()
                            ? Sentence.of("migration.nothing")
                            : Sentence.of("migration.done", String.join(", ", applied)));
        }
        return ExitCode.OK;
    }
}
