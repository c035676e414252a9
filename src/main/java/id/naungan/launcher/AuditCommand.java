package id.naungan.launcher;

import id.naungan.access.AuditTrail;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "audit", description = "Jejak akses: siapa membuka apa.%nThe access log: who opened what.")
final class AuditCommand {
    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    NaunganCommand naungan;

    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @Spec
    CommandSpec spec;

    @Command(
            name = "verify",
            description = "Membaca seluruh jejak dan mencari baris yang diubah, dihapus, ditukar atau dipotong."
                    + " Dengan tiga berkas: luring, tanpa basis data dan tanpa kunci rahasia.%n"
                    + "Reads the whole log and looks for rows that were changed, deleted, swapped or cut off."
                    + " With three files: offline, without database and without any secret.")
    int verify(
            @Parameters(
                            arity = "0..3",
                            paramLabel = "EKSPOR TITIK-PERIKSA KUNCI-PUBLIK",
                            description = "Dari / from: audit export, checkpoints.log, public-key.pem")
                    @Nullable
                    List<Path> files,
            @Option(
                            names = "--until",
                            paramLabel = "WAKTU",
                            description =
                                    "Titik periksa terakhir yang dipakai, bila ekspornya lebih tua daripada berkasnya."
                                            + " / The last checkpoint to use, when the export is older than their file.")
                    @Nullable
                    Instant until,
            @Option(names = "--demo", description = "Di pemasangan contoh. / In the demo installation.") boolean demo) {
        if (files == null || files.isEmpty()) {
            return verifyHere(demo);
        }
        if (files.size() != 3) {
            throw new ParameterException(spec.commandLine(), "EKSPOR TITIK-PERIKSA KUNCI-PUBLIK");
        }
        try {
            var sound =
                    OfflineAudit.verify(files.get(0), files.get(1), files.get(2), until == null ? Instant.MAX : until);
            naungan.say(Sentence.of(
                    "audit.sound-offline",
                    sound.rows(),
                    sound.chains(),
                    sound.signed(),
                    sound.unsigned(),
                    sound.until()));
            return ExitCode.OK;
        } catch (OfflineAudit.Finding found) {
            naungan.say(Sentence.of("audit.broken", found.getMessage()));
        } catch (IOException unreadable) {
            naungan.say(Sentence.of("audit.unreadable", unreadable.getMessage()));
        }
        return ExitCode.FINDING;
    }

    private int verifyHere(boolean demo) {
        var report = naungan.serving(demo)
                .aside(context -> context.getBean(AuditTrail.class).verify());
        var broken = report.broken();
        if (broken == null) {
            naungan.say(Sentence.of("audit.sound", report.rows(), report.chains(), report.checkpoints()));
            return ExitCode.OK;
        }
        naungan.say(Sentence.of("audit.broken", broken));
        return ExitCode.FINDING;
    }

    @Command(
            name = "export",
            description =
                    "Menulis seluruh jejak ke berkas untuk diperiksa luring; alasan yang tersegel tetap tersegel.%n"
                            + "Writes the whole log into a file to be verified offline; sealed reasons stay sealed.")
    int export(
            @Option(names = "--to", required = true, paramLabel = "BERKAS", description = "Berkas baru. / A new file.")
                    Path to,
            @Option(names = "--demo", description = "Di pemasangan contoh. / In the demo installation.") boolean demo) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(created(to)))) {
            var exported = naungan.serving(demo)
                    .aside(context -> context.getBean(AuditTrail.class).export(out));
            naungan.say(Sentence.of("audit.exported", exported.rows(), exported.chains(), exported.until(), to));
            return ExitCode.OK;
        } catch (FileAlreadyExistsException there) {
            throw new ParameterException(spec.commandLine(), "--to " + to);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Command(
            name = "key",
            description = "Mencetak kunci publik titik periksa; simpan di tempat lain.%n"
                    + "Prints the public key of the checkpoints; keep it in another place.")
    int key(@Option(names = "--demo", description = "Di pemasangan contoh. / In the demo installation.") boolean demo) {
        var key = naungan.serving(demo)
                .aside(context -> context.getBean(AuditTrail.class).publicKey());
        spec.commandLine().getOut().print(key);
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    /** For its owner's eyes alone: who read which case is in it. */
    static Path created(Path file) throws IOException {
        return Files.createFile(
                file.toAbsolutePath(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
