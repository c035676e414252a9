package id.naungan.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Gladi resik: starts everything once, opens the public pages and ends, so that Java can keep what it learnt in a cache. */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Menyiapkan cache Java; dipakai bin/run.%nPrepares Java's cache; used by bin/run.")
final class RehearseCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of("/", "/?lang=en", "/masuk", "/l/a3", "/");

    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    NaunganCommand naungan;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var context = naungan.serving(false).started(0, new CountDownLatch(1));
                var browser = HttpClient.newHttpClient()) {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            for (var page : PAGES) {
                browser.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
        return ExitCode.OK;
    }
}
