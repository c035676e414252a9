package id.naungan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ukur. Measures the scenarios that can be measured today, beside their raw twins; see {@code docs/bench.md}. */
public final class Bench {
    private static final int CLIENTS = 8;
    private static final int PDFS = 20;

    private final Options options;
    private final Path build = Path.of(System.getProperty("bench.build"));
    private final Report report = new Report();

    private Bench(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        try {
            new Bench(Options.of(arguments)).run();
            System.exit(0);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private void run() throws Exception {
        long begun = System.nanoTime();
        say("%d cores, load %s before the start", Runtime.getRuntime().availableProcessors(), load());
        var home = Files.createTempDirectory(
                "home-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        var founded = new Founding.Founded[1];
        var database = BenchDatabase.prepared(home, fresh -> founded[0] = Founding.lay(fresh, options));
        say(
                "%d cases in %d offices, sealed and copied in %.1f s",
                options.cases(), options.oneOffice() ? 1 : Founding.OFFICES, founded[0].copySeconds());
        try (var program = started(home)) {
            measure(program, database, founded[0]);
        }
        report.note("machine: %d cores, load %s now; took %.0f s"
                .formatted(Runtime.getRuntime().availableProcessors(), load(), (System.nanoTime() - begun) / 1e9));
        report.print();
    }

    private Program started(Path home) throws Exception {
        var cache = build.resolve("app.aot");
        if (!options.wants("11")) {
            return Program.start(build, home, cache);
        }
        starts(home, build.resolve("no.cache"), "11a start to first page, no cache", "< 7 s", 7)
                .close();
        if (!Files.exists(cache)) {
            say("rehearsing for the class cache");
            Program.rehearse(
                    build,
                    Files.createTempDirectory(
                            "rehearsal-",
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x"))),
                    cache);
        }
        return starts(
                home,
                cache,
                Files.exists(cache) ? "11b start to first page, with class cache" : "11b NO CACHE COULD BE MADE",
                "< 4 s",
                4);
    }

    private Program starts(Path home, Path cache, String scenario, String target, double limit) throws Exception {
        List<Double> times = new ArrayList<>();
        while (true) {
            var program = Program.start(build, home, cache);
            times.add(program.secondsToFirstPage());
            if (times.size() == Math.min(3, options.rounds())) {
                double middle = Scenarios.middle(times, Double::doubleValue);
                report.row(scenario, "%.1f s".formatted(middle), target, middle < limit);
                return program;
            }
            program.close();
        }
    }

    private void measure(Program program, BenchDatabase database, Founding.Founded founded) throws Exception {
        Thread.sleep(8000);
        long idle = program.residentMegabytes();
        var desks = new ArrayList<Desk>();
        for (var officer : founded.officers()) {
            // Fifty people at one address would be taken for a guesser of passwords.
            database.execute("delete from access.attempt");
            desks.add(new Desk(program.port(), officer));
            if (desks.size() == 1 && options.wants("15")) {
                letters(desks.getFirst(), founded.letter());
            }
        }
        say("watching what the program sends");
        var scenarios = new Scenarios(database, options, Seen.of(database, desks));
        long busy = underLoad(program, scenarios);
        if (options.wants("12")) {
            report.row("12a memory idle, JVM", idle + " MB", "< 400 MB", idle < 400);
            report.row("12b memory under load, JVM", busy + " MB", "< 500 MB", busy < 500);
        }
    }

    private long underLoad(Program program, Scenarios scenarios) throws Exception {
        long busy = program.residentMegabytes();
        if (options.wants("3")) {
            var found = scenarios.reading(CLIENTS);
            report.row(
                    "3  case page, 8 clients",
                    found,
                    "p99 < 25 ms, >= 700/s",
                    found.ours().p99() < 25 && found.ours().perSecond() >= 700);
        }
        if (options.wants("6")) {
            var one = scenarios.worklist(1);
            report.row("6a worklist, 1 client", one, "p99 < 10 ms", one.ours().p99() < 10);
            var many = scenarios.worklist(CLIENTS);
            report.row(
                    "6b worklist, 8 clients",
                    many,
                    "no cliff: p99 < 8 x p50",
                    many.ours().p99() < 8 * many.ours().p50());
        }
        finding(scenarios);
        // Last: the cases of the twin look real, but nobody holds keys that open them.
        if (options.wants("1")) {
            var found = scenarios.registering(CLIENTS);
            report.row("1  register a case, 8 clients", found, ">= 45 % of twin", Report.ratio(found) >= 0.45);
            busy = Math.max(busy, program.residentMegabytes());
        }
        if (options.wants("2")) {
            var found = scenarios.registering(1);
            report.row(
                    "2  register a case, 1 client",
                    found,
                    "p99 < 10 ms",
                    found.ours().p99() < 10);
        }
        return Math.max(busy, program.residentMegabytes());
    }

    /** Without a twin: what is measured is work in memory and one page of rows. */
    private void finding(Scenarios scenarios) throws Exception {
        if (options.wants("4")) {
            var found = scenarios.searching(CLIENTS);
            report.row("4  name search, 8 clients", found, "p99 < 20 ms", found.p99() < 20);
        }
        if (options.wants("5")) {
            var found = scenarios.checking(1);
            report.row("5  duplicate check, 1 client", found, "p95 < 50 ms", found.p95() < 50);
        }
        if (options.wants("7")) {
            var found = scenarios.listing();
            report.row("7  case list, 1 client", found, "p99 < 10 ms", found.p99() < 10);
        }
    }

    private void letters(Desk desk, String letter) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int at = 0; at <= PDFS; at++) {
            long begun = System.nanoTime();
            var pdf = desk.reads(letter + "/pdf");
            times.add((System.nanoTime() - begun) / 1e6);
            if (pdf.length < 1000 || pdf[0] != '%') {
                throw new IllegalStateException("no PDF at " + letter);
            }
        }
        double first = times.removeFirst();
        double p95 = times.stream().sorted().toList().get((int) (times.size() * 0.95) - 1);
        report.row("15a letter to PDF, first after start", "%.0f ms".formatted(first), "< 2000 ms", first < 2000);
        report.row("15b letter to PDF, warm, 1 at a time", "p95 %.0f ms".formatted(p95), "p95 < 300 ms", p95 < 300);
    }

    private static String load() throws Exception {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static void say(String words, Object... values) {
        System.out.println(words.formatted(values));
    }
}
