package id.naungan.access.sign;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Tanpa sesi. A reader is led to the sign-in page and back; a form that comes after the session ended gets its fields back.
 */
@Component
class SignedOut implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if ("POST".equals(request.getMethod())) {
            giveBack(request, response);
            return;
        }
        String wished = Destinations.wished(request);
        SignInAnswers.seeOther(
                response,
                wished == null
                        ? "/masuk"
                        : "/masuk?" + Destinations.PARAMETER + "=" + URLEncoder.encode(wished, StandardCharsets.UTF_8));
    }

    /** The one thing that is ever denied here is a form without the session's token. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        switch (request.getRequestURI()) {
            case "/masuk" -> SignInAnswers.again(request, response, "access.signin.stale");
            case "/sesi/keluar" -> SignInAnswers.seeOther(response, "/masuk");
            default -> giveBack(request, response);
        }
    }

    private static void giveBack(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!"POST".equals(request.getMethod()) || isFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        request.getRequestDispatcher("/sesi/habis").forward(request, response);
    }

    /** Another site must not get a filled form laid before her that waits for one click. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.endsWith("://" + host(request));
    }

    private static @Nullable String host(HttpServletRequest request) {
        return request.getHeader("Host");
    }
}
