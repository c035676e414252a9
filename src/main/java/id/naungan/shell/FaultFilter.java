package id.naungan.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Penangkap gangguan. Outermost, so that a database which is away is caught around the session too;
 * every refusal and every exception becomes one calm page, never a stack, never the container's own page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FaultFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(FaultFilter.class);
    /** All that forms and links can say; nobody has to think of others. */
    private static final Set<String> VERBS = Set.of("GET", "HEAD", "POST");

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final FaultPages pages;
    private final SecureRandom random = new SecureRandom();

    FaultFilter(FaultPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!VERBS.contains(request.getMethod())) {
            pages.write(request, response, Fault.NOT_LIKE_THIS, null);
            return;
        }
        HeldErrors held = new HeldErrors(response);
        try {
            chain.doFilter(request, held);
        } catch (IOException | ServletException | RuntimeException thrown) {
            answer(request, response, thrown);
            return;
        }
        if (held.status() != 0 && !response.isCommitted()) {
            pages.write(request, response, Fault.ofStatus(held.status()), null);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception thrown)
            throws IOException, ServletException {
        Fault fault = Fault.of(thrown);
        if (response.isCommitted()) {
            LOG.warn("{} broke off: {}", request.getMethod(), thrown.getClass().getName());
            return;
        }
        if (fault != Fault.BROKEN) {
            LOG.warn(
                    "{} answered {}: {}",
                    request.getMethod(),
                    fault.status(),
                    thrown.getClass().getName());
            pages.write(request, response, fault, null);
            return;
        }
        String reference = reference();
        LOG.error("fault {} in {}", reference, request.getMethod(), thrown);
        pages.write(request, response, fault, reference);
    }

    private String reference() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(CROCKFORD.charAt(random.nextInt(CROCKFORD.length())));
        }
        return text.insert(4, '-').toString();
    }
}
