package id.naungan.access.sign;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tujuan setelah masuk. Only a plain path on this site, so that a sign-in link cannot lead elsewhere. */
final class Destinations {
    static final String PARAMETER = "lanjut";
    static final String HOME = "/sesi/mulai";

    /** Longer than any address of ours; what does not fit into one header would be no answer at all. */
    private static final int LONGEST = 1000;

    private Destinations() {}

    static String of(HttpServletRequest request) {
        String wished = request.getParameter(PARAMETER);
        return isLocal(wished) ? wished : HOME;
    }

    /** The same to be carried on to a page in between. */
    static String kept(HttpServletRequest request) {
        String wished = of(request);
        return wished.equals(HOME) ? "" : "?" + PARAMETER + "=" + URLEncoder.encode(wished, StandardCharsets.UTF_8);
    }

    /** Where a reader wanted to go, for the sign-in link; null for posts and the pages of the session itself. */
    static @Nullable String wished(HttpServletRequest request) {
        String path =
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "GET".equals(request.getMethod()) && isLocal(path) && !path.startsWith("/sesi") ? path : null;
    }

    private static boolean isLocal(@Nullable String path) {
        return path != null
                && path.length() <= LONGEST
                && path.matches("/[A-Za-z0-9._~/?&=%+,:-]*")
                && !path.startsWith("//");
    }
}
