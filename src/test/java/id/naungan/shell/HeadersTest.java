package id.naungan.shell;

import static id.naungan.shell.ExactHeaders.check;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import id.naungan.testing.Wire;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The literal headers of security.md G13, on pages, errors, redirects and files alike, and on what the container answers by itself. */
@NaunganTest
class HeadersTest {
    private static final String END = "Host: localhost\r\nConnection: close\r\n";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    /** Words of the program's inside, and numbers of versions. */
    private static final String INSIDE =
            "(?s).*(Exception|id\\.naungan|springframework|java\\.|Tomcat|Apache|Jetty|PostgreSQL|Whitelabel|\\bat [a-z]+\\.[a-z]+\\.|/\\d+\\.\\d+\\.\\d+).*";

    @Autowired
    ApplicationContext program;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    int port;

    @Test
    void every_page_of_the_program_carries_them_for_the_public_and_for_officers() {
        var cast = Cast.fresh(program);
        var paths = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, method) -> paths.addAll(mapping.getPatternValues()));
        var officer = cast.signIn("CASE_MANAGER");
        for (var path : paths) {
            var plain = path.replaceAll("\\{[^}]*}", "00000000-0000-4000-8000-000000000000")
                    .replace("**", "x");
            check(cast.stranger().once(plain));
            check(cast.stranger().post(plain, Map.of("words", "x")));
            check(cast.as("CASE_MANAGER").once(plain));
            // Without the token of her session, and so without any effect.
            check(officer.post(plain, Map.of("words", "x")));
            check(officer.ask("PUT", plain));
        }
        assertThat(paths).contains("/masuk", "/saya").hasSizeGreaterThan(200);
        Evidence.note(
                "G13",
                paths.size()
                        + " addresses, each read and posted to by a stranger and by an officer, and asked with a strange verb: "
                        + ExactHeaders.EXACT.size()
                        + " headers, cache and cookies by exact value, 0 missing, none that names a version",
                "0 missing or different",
                true);
    }

    @Test
    void errors_carry_them_and_tell_nothing_of_the_inside() {
        var cast = Cast.fresh(program);
        Visitor officer = cast.as("CASE_MANAGER");
        Visitor stranger = cast.stranger();
        Map<String, HttpResponse<String>> errors = new LinkedHashMap<>();
        errors.put("404 of an officer", officer.once("/tidak-ada"));
        errors.put("404 of a case", officer.once("/kasus/00000000-0000-4000-8000-000000000000"));
        errors.put("404 of what is no number", officer.once("/kasus/bukan-nomor"));
        errors.put("404 of the public", stranger.once("/l/tidak-ada"));
        errors.put("400 of a path", stranger.once("/l/%2e%2e/x;y"));
        errors.put("403 of a form without its token", officer.post("/penerimaan", Map.of("callName", "x")));
        errors.put("403 of a sign-in", stranger.post("/masuk", Map.of("login", "x")));
        errors.put("405", officer.ask("DELETE", "/kerja"));
        errors.put("405 of a post", officer.once("/sesi/draf"));
        errors.put("413", officer.post("/krisis", Map.of("callName", "x".repeat(2_500_000))));
        errors.put("415", officer.postAs("application/json", "/krisis", "{}"));
        errors.put("the page of errors itself", stranger.once("/error"));
        errors.forEach((what, answer) -> {
            check(answer);
            assertThat(answer.statusCode()).as(what).isBetween(302, 499);
            assertThat(answer.body()).as(what).doesNotMatch(INSIDE);
        });
        Evidence.note(
                "G25",
                errors.size() + " kinds of errors, 0 with a stack trace, a name of a class or a version",
                "0",
                errors.values().stream().noneMatch(answer -> answer.body().matches(INSIDE)));
    }

    @Test
    void what_is_no_request_at_all_is_answered_with_them_too() {
        var wire = new Wire(port);
        Map<String, String> broken = new LinkedHashMap<>();
        broken.put("TRACE", "TRACE / HTTP/1.1\r\n" + END + "\r\n");
        broken.put("broken percent", "GET /%zz HTTP/1.1\r\n" + END + "\r\n");
        broken.put("forbidden signs", "GET /a<b>|{} HTTP/1.1\r\n" + END + "\r\n");
        broken.put("a way out", "GET /../../etc/passwd HTTP/1.1\r\n" + END + "\r\n");
        broken.put("two hosts", "GET / HTTP/1.1\r\nHost: a\r\n" + END + "\r\n");
        broken.put("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
        broken.put("a long header", "GET / HTTP/1.1\r\n" + END + "X: " + "a".repeat(20_000) + "\r\n\r\n");
        broken.put("a long address", "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + END + "\r\n");
        broken.put("another version", "GET / HTTP/9.9\r\n" + END + "\r\n");
        broken.put(
                "two lengths",
                "POST /masuk HTTP/1.1\r\n" + END + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef");
        broken.put("a length below nothing", "POST /masuk HTTP/1.1\r\n" + END + "Content-Length: -5\r\n\r\n");
        broken.put("an unknown coding", "POST /masuk HTTP/1.1\r\n" + END + "Transfer-Encoding: x\r\n\r\n0\r\n\r\n");
        broken.put(
                "a broken chunk",
                "POST /masuk HTTP/1.1\r\n" + END + FORM + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n");
        broken.put("an expectation", "POST /masuk HTTP/1.1\r\n" + END + "Expect: x\r\nContent-Length: 0\r\n\r\n");
        broken.put(
                "another site asks",
                "OPTIONS /kerja HTTP/1.1\r\n" + END
                        + "Origin: https://contoh.example\r\nAccess-Control-Request-Method: POST\r\n\r\n");
        broken.forEach((what, request) -> {
            Wire.Answer answer = wire.say(request);
            check(what, answer);
            assertThat(answer.status()).as(what).isIn(400, 404, 405, 417, 431, 501, 505);
            assertThat(answer.body()).as(what).doesNotMatch(INSIDE);
        });
        Evidence.note(
                "G13",
                broken.size() + " broken requests on the bare wire: the same headers on every answer",
                "0 without",
                true);
    }

    @Test
    void a_length_beside_chunks_is_not_believed() {
        String smuggled = "POST /masuk HTTP/1.1\r\nHost: localhost\r\n" + FORM
                + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /diam-diam HTTP/1.1\r\n" + END
                + "\r\n";
        assertThat(new Wire(port).say(smuggled).body()).doesNotContain("HTTP/1.1 200");
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
        for (String hidden : List.of(
                "/assets/",
                "/assets/names.properties.bak",
                "/application.yaml",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/actuator",
                "/actuator/env",
                "/h2-console",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/server-status")) {
            var answer = stranger.once(hidden);
            assertThat(answer.statusCode()).as(hidden).isIn(303, 404);
        }
        Evidence.note(
                "G13",
                names.size() + " built files: the same headers, kept for a year under a name that changes with them",
                "0 different",
                true);
    }

    @Test
    void over_an_encrypted_line_the_browser_is_told_to_come_back_encrypted_only() throws Exception {
        assertThat(hsts(true, "ppa.contoh.go.id")).isEqualTo("max-age=63072000; includeSubDomains");
        assertThat(hsts(false, "ppa.contoh.go.id")).isNull();
        assertThat(hsts(true, "localhost")).isNull();
    }

    private static String hsts(boolean secure, String host) throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.setSecure(secure);
        request.setServerName(host);
        var response = new MockHttpServletResponse();
        new HeadersFilter().doFilter(request, response, new MockFilterChain());
        return response.getHeader("Strict-Transport-Security");
    }
}
