package id.naungan.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Berkas kunci. Holds the root secret as 64 hexadecimal digits, readable by its owner alone.
 * It must lie outside the directory of the database, or a copy of that directory would open itself.
 */
record KeyFile(Path path, @Nullable Path databaseDirectory) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    boolean exists() {
        return Files.exists(path);
    }

    /** Makes the file with a new secret; another node that was faster wins. */
    void create() {
        refuseInsideDatabase();
        try {
            var parent = path.toAbsolutePath().getParent();
            if (!Files.exists(parent)) {
                Files.createDirectories(parent, permissions("rwx------"));
            }
            write(HexFormat.of().formatHex(Envelope.randomBytes(RootSecret.LENGTH)) + "\n");
        } catch (FileAlreadyExistsException another) {
            // Its secret is as good as ours, and it is the one that counts.
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the key file cannot be written: " + path, unwritable);
        }
    }

    RootSecret read() {
        refuseInsideDatabase();
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
                throw KeyFileRefused.because("sealing.key-file.readable", path);
            }
            return new RootSecret(
                    secret(Files.readString(path, StandardCharsets.US_ASCII).strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key file cannot be read: " + path, unreadable);
        }
    }

    private byte[] secret(String text) {
        if (!text.matches("[0-9a-fA-F]{64}")) {
            throw KeyFileRefused.because("sealing.key-file.malformed", path);
        }
        var bytes = HexFormat.of().parseHex(text);
        if (isGuessable(bytes)) {
            throw KeyFileRefused.because("sealing.key-file.guessable", path);
        }
        return bytes;
    }

    /** A secret of few different bytes, or one that counts up, was typed by a person or came from an example. */
    private static boolean isGuessable(byte[] bytes) {
        var different = new boolean[256];
        var count = 0;
        var rising = 0;
        for (var i = 0; i < bytes.length; i++) {
            if (!different[bytes[i] & 0xff]) {
                different[bytes[i] & 0xff] = true;
                count++;
            }
            if (i > 0 && bytes[i] == (byte) (bytes[i - 1] + 1)) {
                rising++;
            }
        }
        return count < 12 || rising > 16;
    }

    private void refuseInsideDatabase() {
        if (databaseDirectory != null && real(path).startsWith(real(databaseDirectory))) {
            throw KeyFileRefused.because("sealing.key-file.beside-data", path);
        }
    }

    /** The path with links resolved as far as it exists. */
    private static Path real(Path path) {
        var absolute = path.toAbsolutePath().normalize();
        try {
            if (Files.exists(absolute)) {
                return absolute.toRealPath();
            }
            var parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the path cannot be resolved: " + absolute, unreadable);
        }
    }

    private void write(String text) throws IOException {
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var file = FileChannel.open(path, options, permissions("rw-------"))) {
            file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            file.force(true);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }
}
