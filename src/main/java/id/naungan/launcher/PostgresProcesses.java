package id.naungan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Proses PostgreSQL milik kita: tells our server from any other process that happens to have its number.
 * A pid file is only a rumour; what counts is the executable and the working directory that the kernel reports.
 */
final class PostgresProcesses {
    private final Path data;

    PostgresProcesses(Path data) {
        this.data = data;
    }

    /** What postmaster.pid claims: process number and port. */
    record Claim(long pid, int port) {}

    Optional<Claim> claim() {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new Claim(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** Every living process whose executable is postgres and which works in our data directory, backends included. */
    List<Long> living() {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(this::isOurs)
                .toList();
    }

    boolean isOurs(long pid) {
        try {
            var process = Path.of("/proc", Long.toString(pid));
            var program = Files.readSymbolicLink(process.resolve("exe"))
                    .getFileName()
                    .toString()
                    .replace(" (deleted)", "");
            return program.equals("postgres")
                    && Files.readSymbolicLink(process.resolve("cwd")).equals(data);
        } catch (IOException | SecurityException goneOrForeign) {
            return false;
        }
    }

    /** Removes a pid file that no living server of ours stands behind; the process it names is left alone. */
    void forgetStaleClaim() throws IOException {
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }
}
