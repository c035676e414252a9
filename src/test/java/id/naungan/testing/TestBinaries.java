package id.naungan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** Where tests keep PostgreSQL's programs: unpacked once in target/, or in the home when root's checkout is closed to other users. */
public final class TestBinaries {
    private TestBinaries() {}

    public static Path directory(Path home) {
        var shared = Path.of("target", "postgres").toAbsolutePath();
        boolean root = "root".equals(System.getProperty("user.name"));
        return root && !isOpen(shared) ? home.resolve("postgres") : shared;
    }

    private static boolean isOpen(Path path) {
        for (var directory = path; directory != null; directory = directory.getParent()) {
            if (Files.exists(directory) && !passable(directory)) {
                return false;
            }
        }
        return true;
    }

    private static boolean passable(Path directory) {
        try {
            return Files.getPosixFilePermissions(directory).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
