package id.naungan.launcher;

import id.naungan.standards.StandardChecker;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "standards", description = "Standar pelayanan sebagai dokumen.%nService standards as documents.")
final class StandardsCommand {
    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @Spec
    CommandSpec spec;

    /** Needs no database and no home: a clerk checks a file on any machine. */
    @Command(
            name = "check",
            description = "Memeriksa dokumen standar; setiap kesalahan dengan berkas, baris dan jalurnya.%n"
                    + "Checks documents of standards; each fault with file, line and path.")
    int check(
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "Berkas YAML. / YAML files.")
                    List<Path> files) {
        var out = spec.commandLine().getOut();
        int refused = 0;
        var answers = new StandardChecker().check(files).iterator();
        for (var file : files) {
            var checked = answers.next();
            checked.faults().forEach(fault -> out.println(fault.inBothLanguages()));
            checked.remarks().forEach(remark -> out.println(remark.inBothLanguages()));
            if (checked.isAccepted()) {
                out.println(Sentence.of("standards.accepted", file));
            } else {
                out.println(
                        Sentence.of("standards.refused", file, checked.faults().size()));
                refused++;
            }
        }
        out.flush();
        return refused == 0 ? ExitCode.OK : ExitCode.FINDING;
    }
}
