package id.naungan.launcher;

import id.naungan.sealing.KeyFileRefused;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Menyampaikan kegagalan: what the operator can mend is one sentence; only a fault of the program shows its stack. */
final class FailureTeller implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failed, CommandLine command, @Nullable ParseResult parsed) {
        var err = command.getErr();
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CannotStart cannot -> {
                    err.println(cannot.sentence());
                    return cannot.exitCode();
                }
                case KeyFileRefused refused -> {
                    err.println(refused.getMessage());
                    return ExitCode.CONFIGURATION;
                }
                case PortInUseException taken -> {
                    err.println(Sentence.of("web.port-taken", Integer.toString(taken.getPort())));
                    return ExitCode.CONFIGURATION;
                }
                case FlywayException migration -> {
                    err.println(Sentence.of("migration.failed", migration.getMessage()));
                    return ExitCode.DATABASE;
                }
                default -> {}
            }
        }
        err.println(Sentence.of("internal"));
        failed.printStackTrace(err);
        return ExitCode.INTERNAL;
    }
}
