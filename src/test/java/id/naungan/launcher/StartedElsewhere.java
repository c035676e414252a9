package id.naungan.launcher;

import java.nio.file.Path;

/** A second JVM for the crash tests: starts the database of a home, says so, and waits to be killed. */
final class StartedElsewhere {
    private StartedElsewhere() {}

    public static void main(String[] arguments) throws InterruptedException {
        var running = EmbeddedPostgres.at(Path.of(arguments[0]))
                .withBinariesIn(Path.of(arguments[1]))
                .start(0);
        System.out.println(running.pid());
        Thread.sleep(Long.MAX_VALUE);
    }
}
