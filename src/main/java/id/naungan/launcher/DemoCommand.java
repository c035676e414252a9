package id.naungan.launcher;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "demo",
        description =
                "Menjalankan kantor contoh dengan orang-orang rekaan, di direktori tersendiri.%nRuns an example office with invented people, in a directory of its own.")
final class DemoCommand implements Callable<Integer> {
    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    NaunganCommand naungan;

    @Option(names = "--port", paramLabel = "N", description = "Porta halaman. / Port of the pages.")
    @Nullable
    Integer port;

    @Override
    public Integer call() {
        naungan.serving(true).untilStopped(port == null ? naungan.settings().port() : port);
        return ExitCode.OK;
    }
}
