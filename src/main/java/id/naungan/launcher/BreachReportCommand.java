package id.naungan.launcher;

import id.naungan.access.AuditTrail;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "breach-report",
        description =
                "Apa yang dibaca satu akun, dan konsep pemberitahuan menurut Pasal 46 UU 27/2022; dicatat dalam jejak akses.%n"
                        + "What one account read, and drafts of the notices by art. 46 of UU 27/2022; written into the access log.")
final class BreachReportCommand implements Callable<Integer> {
    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    NaunganCommand naungan;

    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @Spec
    CommandSpec spec;

    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @Option(names = "--user", required = true, paramLabel = "NAMA-MASUK", description = "Akunnya. / Its login.")
    String user;

    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @Option(
            names = "--from",
            required = true,
            paramLabel = "TANGGAL",
            description = "2026-11-02, hari pertama. / First day.")
    LocalDate from;

    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @Option(names = "--to", required = true, paramLabel = "TANGGAL", description = "Hari terakhir. / Last day.")
    LocalDate to;

    @Option(
            names = "--to-file",
            paramLabel = "BERKAS",
            description = "Berkas baru; tanpa ini ke layar. / A new file, else the screen.")
    @Nullable
    Path file;

    @Option(names = "--names", description = "Sebut nama orangnya. / Name the people.")
    boolean names;

    @Option(names = "--demo", description = "Di pemasangan contoh. / In the demo installation.")
    boolean demo;

    @Override
    public Integer call() {
        if (file == null) {
            return report(spec.commandLine().getOut());
        }
        try (var out = new PrintWriter(Files.newBufferedWriter(AuditCommand.created(file), StandardCharsets.UTF_8))) {
            return report(out);
        } catch (FileAlreadyExistsException there) {
            throw new ParameterException(spec.commandLine(), "--to-file " + file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private int report(PrintWriter out) {
        var asked = new AuditTrail.Asked(user, from, to, names);
        var summary = naungan.serving(demo).aside(context -> new BreachReport(out, context.getBean(Clock.class))
                .write(context.getBean(AuditTrail.class), asked));
        if (summary.isEmpty()) {
            naungan.say(Sentence.of("breach.nobody", user));
            return ExitCode.FINDING;
        }
        var total = summary.get();
        naungan.say(Sentence.of("breach.done", total.cases(), total.people(), total.lists()));
        return ExitCode.OK;
    }
}
