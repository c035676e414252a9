package id.naungan.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Kepala jawaban: the same protective headers on every answer, errors and files included (security.md G13). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HeadersFilter implements Filter {
    static final Map<String, String> EVERYWHERE = everywhere();
    static final String PAGES = "no-store";

    /** Two years; where an office has a name of its own, all of it is encrypted. */
    static final String ENCRYPTED = "max-age=63072000; includeSubDomains";

    /** Asset names carry a hash of their content, so a kept copy is never stale. */
    static final String ASSETS = "public, max-age=31536000, immutable";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        EVERYWHERE.forEach(answer::setHeader);
        String path = ((HttpServletRequest) request).getRequestURI();
        boolean asset = path.startsWith("/assets/");
        if (asset && (path.endsWith(".css") || path.endsWith(".js"))) {
            answer.setCharacterEncoding("UTF-8");
        }
        answer.setHeader("Cache-Control", asset ? ASSETS : PAGES);
        // A browser would remember it for everything else that somebody runs on her own machine.
        if (request.isSecure() && !"localhost".equals(request.getServerName())) {
            answer.setHeader("Strict-Transport-Security", ENCRYPTED);
        }
        chain.doFilter(request, response);
    }

    private static Map<String, String> everywhere() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
                        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Embedder-Policy", "require-corp");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put(
                "Permissions-Policy",
                "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), "
                        + "fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), "
                        + "picture-in-picture=(), publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(), usb=(), web-share=(), xr-spatial-tracking=()");
        return headers;
    }
}
