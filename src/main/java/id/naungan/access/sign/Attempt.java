package id.naungan.access.sign;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Percobaan masuk. Where a sign-in comes from.
 *
 * @param address the network address, as the trusted proxy names it
 * @param device the mark of a browser that is known for this name; null elsewhere
 */
record Attempt(String address, @Nullable String device) {

    static Attempt of(HttpServletRequest request, KnownDevices devices) {
        return new Attempt(
                request.getRemoteAddr(), devices.mark(request, String.valueOf(request.getParameter("login"))));
    }
}
