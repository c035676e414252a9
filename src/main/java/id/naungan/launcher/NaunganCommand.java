package id.naungan.launcher;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Perintah naungan: what an operator types. Without a subcommand it serves. */
@Command(
        name = "naungan",
        mixinStandardHelpOptions = false,
        versionProvider = NaunganCommand.Version.class,
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            MigrateCommand.class,
            DoctorCommand.class,
            OfficeCommand.class,
            StandardsCommand.class,
            AuditCommand.class,
            BreachReportCommand.class,
            RehearseCommand.class,
        },
        description = {
            "Penanganan kasus bagi kantor yang melindungi perempuan dan anak dari kekerasan.",
            "Case handling for offices that protect women and children from violence."
        },
        synopsisHeading = "Cara pakai / Usage: ",
        optionListHeading = "%nPilihan / Options:%n",
        commandListHeading = "%nPerintah / Commands:%n",
        exitCodeListHeading = "%nKode keluar / Exit codes:%n",
        exitCodeList = {
            "0:berhasil / done",
            "1:ada temuan: pemeriksaan gagal, catatan berubah / a finding: a check failed, a record was altered",
            "2:perintah salah / wrong usage",
            "3:setelan ditolak / configuration refused",
            "4:basis data tidak terjangkau / database unreachable",
            "70:kesalahan di dalam program / internal error"
        },
        footerHeading = "%nSetelan / Settings:%n",
        footer = {
            "  NAUNGAN_HOME                   direktori semua data / directory of all data",
            "                                 (root: /var/lib/naungan, lainnya / others: ~/.local/share/naungan)",
            "  NAUNGAN_PORT                   porta halaman / port of the pages (8080)",
            "  NAUNGAN_URL                    alamat yang dilihat orang / the address people see",
            "  NAUNGAN_TLS_CERT, _TLS_KEY     sertifikat dan kunci PEM / certificate and key in PEM",
            "  NAUNGAN_PROXY=true             ada proksi HTTPS di depan / an HTTPS proxy stands in front",
            "  NAUNGAN_ADDRESS                alamat jaringan / network address",
            "  NAUNGAN_KEY_FILE               berkas kunci induk / root key file (HOME/keys/root.key)",
            "  NAUNGAN_CHECKPOINTS            tempat lain titik periksa jejak / other places of the log's checkpoints (DIR:DIR)",
            "  NAUNGAN_DATABASE_PORT          porta basis data bawaan / port of the built-in database",
            "  NAUNGAN_DATABASE_URL           PostgreSQL 18 di luar / external PostgreSQL 18, jdbc:postgresql://...",
            "  NAUNGAN_DATABASE_PASSWORD      sandi naungan_app / its password (atau / or ..._FILE)",
            "  NAUNGAN_DATABASE_OWNER_PASSWORD  sandi naungan_owner / its password (atau / or ..._FILE)"
        })
public final class NaunganCommand implements Callable<Integer> {
    private final Class<?> application;
    private final Supplier<Settings> settings;

    // Filled in by picocli.
    @SuppressWarnings("NullAway.Init")
    @Spec
    CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Bantuan ini. / This help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Versi. / The version.")
    boolean version;

    private NaunganCommand(Class<?> application, Supplier<Settings> settings) {
        this.application = application;
        this.settings = settings;
    }

    /** Runs one command line and ends the process with its exit code. */
    public static void main(Class<?> application, String[] arguments) {
        LoggingSystem.get(NaunganCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        System.exit(line(application, Settings::ofThisProcess).execute(arguments));
    }

    static CommandLine line(Class<?> application, Supplier<Settings> settings) {
        return new CommandLine(new NaunganCommand(application, settings))
                .setParameterExceptionHandler(NaunganCommand::wrongUsage)
                .setExecutionExceptionHandler(new FailureTeller())
                .setUsageHelpWidth(110);
    }

    @Override
    public Integer call() {
        serving(false).untilStopped(settings().port());
        return ExitCode.OK;
    }

    Serving serving(boolean demo) {
        return new Serving(application, settings(), demo);
    }

    Settings settings() {
        return settings.get();
    }

    /** Prints for the operator, at once: the process may end right after. */
    void say(Sentence sentence) {
        spec.commandLine().getOut().println(sentence);
        spec.commandLine().getOut().flush();
    }

    Class<?> application() {
        return application;
    }

    private static int wrongUsage(ParameterException wrong, String[] arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println(Sentence.of("usage.wrong", wrong.getMessage()));
        return ExitCode.USAGE;
    }

    /** From the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = NaunganCommand.class.getPackage().getImplementationVersion();
            return new String[] {
                "Naungan " + (version == null ? "(pengembangan / development)" : version),
                "PostgreSQL " + PostgresBinaries.VERSION,
                "Java " + Runtime.version()
            };
        }
    }
}
