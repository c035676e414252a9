package id.naungan.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * Gladi resik: starts an example office in a scratch directory, lets it be filled through its pages and ends, so that Java keeps
 * in a cache the classes of every room and how often each of their methods runs.
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Menyiapkan cache Java; dipakai bin/run.%nPrepares Java's cache; used by bin/run.")
final class RehearseCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of("/", "/?lang=en", "/masuk", "/l/a3", "/");

    private static final int LONGEST_SECONDS = 120;

    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    NaunganCommand naungan;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var filled = naungan.settings().home(true).resolve("demo-filled");
        try (var context = naungan.serving(true).started(0, new CountDownLatch(1));
                var browser = HttpClient.newHttpClient()) {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            for (var page : PAGES) {
                browser.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
            for (int second = 0; second < LONGEST_SECONDS && !Files.exists(filled); second++) {
                Thread.sleep(1000);
            }
        }
        return ExitCode.OK;
    }
}
