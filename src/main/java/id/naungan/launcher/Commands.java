package id.naungan.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Perintah sistem: runs one program of the machine to its end and keeps what it said. */
final class Commands {
    private Commands() {}

    record Outcome(int exit, String said) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    /** Runs in {@code directory} with a neutral language and without PG* variables that would redirect PostgreSQL's tools. */
    static Outcome run(Path directory, List<String> command) {
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        try {
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), said.strip());
        } catch (IOException absent) {
            return new Outcome(127, String.valueOf(absent.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome(130, "interrupted");
        }
    }
}
