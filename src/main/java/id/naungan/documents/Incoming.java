package id.naungan.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * Berkas masuk. A file as somebody hands it in, read as often as needed and never all of it into memory.
 *
 * @param name as her device calls it; may name somebody
 * @param size in bytes
 */
public record Incoming(String name, long size, InputStreamSource content) {
    private static final int SIGN = 8;

    /** What came beside a form; empty where nothing was chosen. */
    public static Incoming of(@Nullable MultipartFile file) {
        return file == null
                ? of("", new byte[0])
                : new Incoming(
                        file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), file.getSize(), file);
    }

    public static Incoming of(String name, byte[] content) {
        return new Incoming(name, content.length, () -> new ByteArrayInputStream(content));
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The same under a name of ours. */
    Incoming as(String other) {
        return new Incoming(other, size, content);
    }

    /** The bytes that tell what it is. */
    byte[] sign() {
        try (InputStream in = read()) {
            return in.readNBytes(SIGN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] sha256() {
        try (DigestInputStream in = new DigestInputStream(read(), Contents.digest())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return in.getMessageDigest().digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream read() throws IOException {
        return content.getInputStream();
    }
}
