package id.naungan.shell;

import id.naungan.access.Actors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;

/**
 * Unggahan tersegel. Reads forms that bring files, in place of the container, which would lay what people send upon the disk as it is:
 * photographs of injuries, letters, and the texts beside them. Texts stay in memory, files in a {@link id.naungan.sealing.Spill}.
 * It stands behind the sessions, so that a stranger brings nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
class SealedUploads extends OncePerRequestFilter {
    /** Who has not signed in brings no files anywhere; her form may still be a form. */
    private static final long SMALL = 64 * 1024;

    /** The texts of a form with files, for {@link PostedAgain}, which stands outside of this. */
    static final String TEXTS = SealedUploads.class.getName();

    /** So many forms with more than that are taken in at once, so that the disk for them has a bound. */
    private static final int AT_ONCE = 8;

    private final Semaphore places = new Semaphore(AT_ONCE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!brings(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() >= 0 && request.getContentLengthLong() <= SMALL) {
            take(request, response, chain);
            return;
        }
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(Actors.WHOSE) == null) {
            throw new MaxUploadSizeExceededException(SMALL);
        }
        if (!places.tryAcquire()) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        try {
            take(request, response, chain);
        } finally {
            places.release();
        }
    }

    private static void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (UploadedParts parts = UploadedParts.of(request)) {
            request.setAttribute(TEXTS, parts.texts());
            chain.doFilter(
                    new DefaultMultipartHttpServletRequest(request, parts.files(), parts.texts(), parts.types()),
                    response);
        }
    }

    static boolean brings(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.regionMatches(
                        true, 0, MediaType.MULTIPART_FORM_DATA_VALUE, 0, MediaType.MULTIPART_FORM_DATA_VALUE.length());
    }
}
