package id.naungan.kernel.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Berkas yang ditahan. A download that a handler has made ready; its first byte leaves when the act is committed, its reading written down
 * with it. Always given out as a file of its own, never shown within a page of ours.
 *
 * @param name for the reader's device, so nothing that names anybody
 * @param size in bytes
 * @param end called when it has left, or will never leave
 */
public record HeldFile(String mediaType, String name, long size, InputStreamSource content, Closeable end) {

    /** Lays it ready with the request. */
    public void hold(HttpServletRequest request) {
        request.setAttribute(HeldFile.class.getName(), this);
    }

    /** What a handler laid ready, if anything. */
    public static Optional<HeldFile> of(HttpServletRequest request) {
        return Optional.ofNullable((HeldFile) request.getAttribute(HeldFile.class.getName()));
    }

    public void leave(HttpServletResponse response) throws IOException {
        response.setContentType(mediaType);
        response.setContentLengthLong(size);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        try (InputStream in = content.getInputStream()) {
            in.transferTo(response.getOutputStream());
        }
    }
}
