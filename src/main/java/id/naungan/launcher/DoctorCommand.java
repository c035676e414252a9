package id.naungan.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        description = "Memeriksa mesin, berkas, kunci dan basis data; satu kalimat untuk setiap temuan.%nExamines machine, files, key and database; one sentence for each finding.")
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--demo", description = "Periksa pemasangan contoh. / Examine the demo installation.")
    boolean demo;

    @Override
    public Integer call() {
        var settings = Settings.ofThisProcess();
        var findings = new Doctor(settings, settings.home(demo)).examine();
        findings.forEach(System.out::println);
        System.out.println(
                findings.isEmpty()
                        ? Sentence.of("doctor.well")
                        : Sentence.of("doctor.findings", Integer.toString(findings.size())));
        return findings.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }
}
