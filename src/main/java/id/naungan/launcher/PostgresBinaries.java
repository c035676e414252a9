package id.naungan.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Program PostgreSQL bawaan: the server's programs out of the jar, unpacked once per version. */
final class PostgresBinaries {
    /** Must name the version that pom.xml brings; the crash tests compare it with the running server. */
    static final String VERSION = "18.6.0";

    private PostgresBinaries() {}

    /** The directory that holds {@code bin/postgres}, below {@code parent}; unpacked when it is not there yet. */
    static Path under(Path parent) {
        var home = parent.resolve(VERSION);
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        try {
            Files.createDirectories(parent);
            var scratch = Files.createTempDirectory(parent, "unpack-", Secrets.forEveryoneToRead());
            unpack(scratch);
            // Renamed as one, so that an unpacking cut short is never taken for a whole one.
            moveUnlessThere(scratch, home);
            return home;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void moveUnlessThere(Path scratch, Path home) throws IOException {
        try {
            Files.move(scratch, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException another) {
            deleteAll(scratch);
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw another;
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open())))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                write(archive, entry, target);
            }
        }
    }

    private static InputStream open() {
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT).replace("amd64", "x86_64");
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var packed = PostgresBinaries.class.getResourceAsStream("/postgres-" + system + "-" + machine + ".txz");
        if (packed == null) {
            throw new CannotStart.Database("database.no-binaries", system, machine);
        }
        return packed;
    }

    private static void write(InputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, file, StandardCopyOption.REPLACE_EXISTING);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    static void deleteAll(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var all = Files.walk(directory)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
