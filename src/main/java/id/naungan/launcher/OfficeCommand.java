package id.naungan.launcher;

import id.naungan.access.AuditTrail;
import id.naungan.access.OfficeDesk;
import id.naungan.access.Offices;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "office", description = "Kantor-kantor pada pemasangan ini.%nThe offices of this installation.")
final class OfficeCommand {
    private static final Map<String, String> ZONES =
            Map.of("WIB", "Asia/Jakarta", "WITA", "Asia/Makassar", "WIT", "Asia/Jayapura");

    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    NaunganCommand naungan;

    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @Spec
    CommandSpec spec;

    @Command(
            name = "add",
            description = "Menambah kantor dan mencetak tautan mulai untuk pengelola pertamanya (sekali pakai).%n"
                    + "Adds an office and prints the set-up link for its first administrator (works once).")
    int add(
            @Option(
                            names = "--code",
                            required = true,
                            paramLabel = "KODE",
                            description = "Huruf kecil, angka, tanda hubung. / Lower-case letters, digits, dashes.")
                    String code,
            @Option(
                            names = "--name",
                            required = true,
                            paramLabel = "NAMA",
                            description = "Nama kantor. / Name of the office.")
                    String name,
            @Option(
                            names = "--agency",
                            defaultValue = "",
                            paramLabel = "DINAS",
                            description = "Dinas induknya. / The agency it belongs to.")
                    String agency,
            @Option(
                            names = "--zone",
                            defaultValue = "WIB",
                            paramLabel = "ZONA",
                            description = "WIB, WITA atau WIT. / WIB, WITA or WIT.")
                    String zone,
            @Option(names = "--demo", description = "Di pemasangan contoh. / In the demo installation.") boolean demo) {
        var region = ZONES.get(zone.toUpperCase(Locale.ROOT));
        if (region == null) {
            throw new ParameterException(spec.commandLine(), "--zone " + zone);
        }
        var draft = new Offices.Draft(code, name, agency, ZoneId.of(region), demo);
        return naungan.serving(demo).aside(context -> {
            var url = context.getEnvironment().getRequiredProperty("naungan.url");
            return switch (context.getBean(OfficeDesk.class).add(draft)) {
                case Outcome.Done<OfficeDesk.Added>(var added) ->
                    tell(
                            ExitCode.OK,
                            Sentence.of("office.added", added.office().name(), url + added.setupPath()),
                            Sentence.of(
                                    "audit.key",
                                    context.getBean(AuditTrail.class)
                                            .publicKey()
                                            .strip()));
                case Outcome.Refused<OfficeDesk.Added>(var why) ->
                    tell(ExitCode.FINDING, new Sentence(word(context, why, "id"), word(context, why, "en")));
            };
        });
    }

    private int tell(int exitCode, Sentence... sentences) {
        Stream.of(sentences).forEach(naungan::say);
        return exitCode;
    }

    private static String word(MessageSource words, Refusal why, String language) {
        return words.getMessage(why.key(), why.details(), Locale.of(language));
    }
}
