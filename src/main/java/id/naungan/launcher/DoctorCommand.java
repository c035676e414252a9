package id.naungan.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "doctor",
        description =
                "Memeriksa mesin, berkas, kunci dan basis data; satu kalimat untuk setiap temuan.%nExamines machine, files, key and database; one sentence for each finding.")
final class DoctorCommand implements Callable<Integer> {
    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    NaunganCommand naungan;

    @Option(names = "--demo", description = "Periksa pemasangan contoh. / Examine the demo installation.")
    boolean demo;

    @Override
    public Integer call() {
        var settings = naungan.settings();
        var findings = new Doctor(settings, settings.home(demo)).examine();
        findings.forEach(naungan::say);
        naungan.say(
                findings.isEmpty()
                        ? Sentence.of("doctor.well")
                        : Sentence.of("doctor.findings", Integer.toString(findings.size())));
        return findings.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }
}
