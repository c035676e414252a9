package id.naungan.launcher;

import id.naungan.access.AuditVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "audit", description = "Jejak akses: siapa membuka apa.%nThe access log: who opened what.")
final class AuditCommand {
    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    NaunganCommand naungan;

    @Command(
            name = "verify",
            description = "Membaca seluruh jejak dan mencari baris yang diubah, dihapus, ditukar atau dipotong.%n"
                    + "Reads the whole log and looks for rows that were changed, deleted, swapped or cut off.")
    int verify(
            @Option(names = "--demo", description = "Di pemasangan contoh. / In the demo installation.") boolean demo) {
        var report = naungan.serving(demo)
                .aside(context -> context.getBean(AuditVerifier.class).verify());
        var broken = report.broken();
        if (broken == null) {
            naungan.say(Sentence.of("audit.sound", report.rows(), report.chains(), report.checkpoints()));
            return ExitCode.OK;
        }
        naungan.say(Sentence.of("audit.broken", broken.said()));
        return ExitCode.FINDING;
    }
}
