package id.naungan.launcher;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "serve",
        description =
                "Menjalankan Naungan dengan basis datanya (bawaan).%nRuns Naungan with its database (the default).")
final class ServeCommand implements Callable<Integer> {
    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    NaunganCommand naungan;

    @Option(names = "--port", paramLabel = "N", description = "Porta halaman. / Port of the pages.")
    @Nullable
    Integer port;

    @Override
    public Integer call() {
        naungan.serving(false).untilStopped(port == null ? naungan.settings().port() : port);
        return ExitCode.OK;
    }
}
