package id.naungan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Wire;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The headers of security.md G13 by their literal value, written down a second time and by hand. */
final class ExactHeaders {
    static final String PAGES = "no-store";
    static final Map<String, String> EXACT = exact();

    /** Each would name a program, its version, or somebody who may read across sites. */
    private static final String[] NEVER = {
        "server",
        "x-powered-by",
        "x-application-context",
        "x-aspnet-version",
        "via",
        "pragma",
        "expires",
        "etag",
        "access-control-allow-origin",
        "access-control-allow-credentials",
        "www-authenticate"
    };

    private static final int LARGEST_COOKIE = 4096;

    private ExactHeaders() {}

    static void check(HttpResponse<String> answer) {
        check(answer, PAGES);
    }

    static void check(HttpResponse<String> answer, String kept) {
        check(
                answer.request().method() + " " + answer.uri() + " " + answer.statusCode(),
                answer.headers().map(),
                kept);
    }

    static void check(String what, Wire.Answer answer) {
        check(what + " " + answer.status(), answer.headers(), PAGES);
    }

    private static void check(String where, Map<String, List<String>> sent, String kept) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(sent);
        EXACT.forEach((name, value) ->
                assertThat(headers.get(name)).as(where + " " + name).isEqualTo(List.of(value)));
        assertThat(headers.get("Cache-Control")).as(where).isEqualTo(List.of(kept));
        assertThat(headers).as(where).doesNotContainKeys(NEVER);
        headers.getOrDefault("Set-Cookie", List.of()).forEach(cookie -> cookie(where, cookie));
    }

    /** Of this host alone, over encrypted lines alone, for no script, and for no other site but to say that somebody left. */
    private static void cookie(String where, String cookie) {
        String flags = cookie.substring(cookie.indexOf(';') + 1)
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
        assertThat(cookie).as(where).startsWith("__Host-").hasSizeLessThan(LARGEST_COOKIE);
        assertThat(List.of(flags.split(";")))
                .as(where + " " + cookie)
                .contains(
                        "path=/",
                        "secure",
                        "httponly",
                        cookie.startsWith(QuickExit.COOKIE) ? "samesite=lax" : "samesite=strict")
                .noneMatch(flag -> flag.startsWith("domain"));
    }

    private static Map<String, String> exact() {
        var exact = new LinkedHashMap<String, String>();
        exact.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
                        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        exact.put("Cross-Origin-Opener-Policy", "same-origin");
        exact.put("Cross-Origin-Embedder-Policy", "require-corp");
        exact.put("Cross-Origin-Resource-Policy", "same-origin");
        exact.put("X-Content-Type-Options", "nosniff");
        exact.put("X-Frame-Options", "DENY");
        exact.put("Referrer-Policy", "no-referrer");
        exact.put(
                "Permissions-Policy",
                "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), "
                        + "fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), "
                        + "picture-in-picture=(), publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(), usb=(), web-share=(), xr-spatial-tracking=()");
        return exact;
    }
}
