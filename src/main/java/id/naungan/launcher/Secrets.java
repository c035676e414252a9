package id.naungan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Rahasia: random passwords kept in files that only their owner can read (0600, in a directory of 0700). */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;

    Secrets(Path directory) {
        this.directory = directory;
    }

    boolean has(String name) {
        return Files.exists(directory.resolve(name));
    }

    /** The kept password, or a new random one of 192 bits that is on the disk before it is returned. */
    String password(String name) {
        var file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory, forOwnerOnly("rwx------"));
                keep(file);
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void keep(Path file) throws IOException {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var scratch = Files.createTempFile(directory, "new-", "", forOwnerOnly("rw-------"));
        try (var channel = java.nio.channels.FileChannel.open(scratch, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(
                    (HexFormat.of().formatHex(bytes) + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(scratch, file);
    }

    static FileAttribute<?> forOwnerOnly(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    static FileAttribute<?> forEveryoneToRead() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
