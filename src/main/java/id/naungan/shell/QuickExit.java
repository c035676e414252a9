package id.naungan.shell;

import id.naungan.kernel.page.PublicForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Keluar cepat. {@code /keluar} forgets what was typed and leads to an everyday page.
 * Only a server that refuses to show the form again keeps the back button silent; a script in the page does not.
 */
@Component("/keluar")
class QuickExit implements HttpRequestHandler, HandlerInterceptor {
    static final String COOKIE = "__Host-keluar";
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final ShellSettings settings;
    private final Audience audience;

    QuickExit(ShellSettings settings, Audience audience) {
        this.settings = settings;
        this.audience = audience;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie left = ResponseCookie.from(COOKIE, "1")
                .maxAge(SILENCE)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, left.toString());
        leave(response);
        dropDraft(request);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isForm(method)) {
            return true;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (WebUtils.getCookie(request, COOKIE) == null) {
            return true;
        }
        leave(response);
        return false;
    }

    private void leave(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, settings.exitUrl());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** What the public typed lives in her session alone; nobody who is signed in is signed out here. */
    private void dropDraft(HttpServletRequest request) {
        try {
            HttpSession session = request.getSession(false);
            if (session != null && audience.viewer(request) == null) {
                session.invalidate();
            }
        } catch (RuntimeException unreachable) {
            // Leaving must work while the database is away; the draft then ends with the session.
        }
    }

    private static boolean isForm(HandlerMethod method) {
        return method.hasMethodAnnotation(PublicForm.class)
                || method.getBeanType().isAnnotationPresent(PublicForm.class);
    }
}
