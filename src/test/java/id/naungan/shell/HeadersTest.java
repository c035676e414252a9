package id.naungan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The literal headers of security.md G13, on pages, errors, redirects and files alike. */
@NaunganTest
class HeadersTest {
    private static final Map<String, String> EXACT = exact();

    @Autowired
    ApplicationContext program;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void every_page_of_the_program_carries_them_for_the_public_and_for_officers() {
        var cast = Cast.fresh(program);
        var paths = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> paths.addAll(mapping.getPatternValues()));
        for (var path : paths) {
            var plain = path.replaceAll("\\{[^}]*}", "00000000-0000-4000-8000-000000000000")
                    .replace("**", "x");
            check(cast.stranger().once(plain), "no-store");
            check(cast.as("CASE_MANAGER").once(plain), "no-store");
        }
        assertThat(paths).contains("/masuk", "/saya");
    }

    @Test
    void errors_carry_them() {
        var cast = Cast.fresh(program);
        check(cast.as("CASE_MANAGER").once("/tidak-ada"), "no-store");
        check(cast.stranger().once("/tidak-ada"), "no-store");
        check(cast.stranger().once("/l/%2e%2e/x;y"), "no-store");
        check(cast.stranger().post("/masuk", Map.of("login", "x")), "no-store");
    }

    @Test
    void files_carry_them_and_may_be_kept_for_ever_since_their_names_change() throws IOException {
        var names = new Properties();
        try (var built = getClass().getResourceAsStream("/static/assets/names.properties")) {
            names.load(built);
        }
        var stranger = Cast.fresh(program).stranger();
        for (var name : names.values()) {
            var answer = stranger.once("/assets/" + name);
            assertThat(answer.statusCode()).isEqualTo(200);
            check(answer, "public, max-age=31536000, immutable");
        }
    }

    private static void check(HttpResponse<String> answer, String kept) {
        var where = answer.request().method() + " " + answer.uri() + " " + answer.statusCode();
        EXACT.forEach((name, value) -> assertThat(answer.headers().allValues(name))
                .as(where + " " + name)
                .containsExactly(value));
        assertThat(answer.headers().allValues("Cache-Control")).as(where).containsExactly(kept);
        assertThat(answer.headers().map()).as(where).doesNotContainKeys("server", "x-powered-by", "pragma", "expires");
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
                        + "picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), web-share=(), xr-spatial-tracking=()");
        return exact;
    }
}
