package id.naungan.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built program as a process of its own, started as {@code bin/run} starts it. */
final class Program implements AutoCloseable {
    private static final List<String> OPTIONS = List.of(
            "-Xms64m",
            "-Xmx320m",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED");
    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final int port;
    private final double secondsToFirstPage;

    private Program(Process process, int port, double seconds) {
        this.process = process;
        this.port = port;
        this.secondsToFirstPage = seconds;
    }

    /** Starts it on this home and waits for the first page; {@code cache} may be missing. */
    static Program start(Path build, Path home, Path cache) throws IOException, InterruptedException {
        int port = freePort();
        var more = Files.exists(cache)
                ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off")
                : List.<String>of();
        long begun = System.nanoTime();
        var process = java(build, home, more, "serve", "--port", Integer.toString(port));
        try {
            awaitPage(process, port);
        } catch (IOException | RuntimeException failed) {
            process.destroy();
            throw failed;
        }
        return new Program(process, port, (System.nanoTime() - begun) / 1e9);
    }

    /** Keeps what Java learns in a rehearsal, as bin/run does after its first start. */
    static void rehearse(Path build, Path home, Path cache) throws IOException, InterruptedException {
        var fresh = cache.resolveSibling(cache.getFileName() + ".new");
        var process = java(build, home, List.of("-XX:AOTCacheOutput=" + fresh), "rehearse");
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroy();
        }
        if (Files.exists(fresh)) {
            Files.move(fresh, cache);
        }
    }

    int port() {
        return port;
    }

    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    /** Resident memory of the JVM in MB: the database's processes are not in it. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static Process java(Path build, Path home, List<String> options, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(options);
        command.addAll(List.of("-jar", build.resolve("app/naungan.jar").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        build.resolve("program.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("NAUNGAN_"));
        builder.environment().put("NAUNGAN_HOME", home.toString());
        return builder.start();
    }

    private static void awaitPage(Process process, int port) throws IOException, InterruptedException {
        var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .build();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try (var browser = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (browser.send(page, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                        return;
                    }
                } catch (java.net.ConnectException notYet) {
                    // Tried again below.
                }
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("the program gave no page; see target/bench/program.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
