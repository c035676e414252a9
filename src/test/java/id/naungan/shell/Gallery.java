package id.naungan.shell;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.page.NavLink;
import id.naungan.kernel.page.Viewer;
import id.naungan.kernel.page.Viewers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** The tags on invented pages, drawn without the program and served with its content rules, to be looked at and measured. */
final class Gallery implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T00:28:00Z");
    private static final String RULES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final HttpServer server;
    private final TemplateEngine engine;
    private final Map<String, String> pages = new HashMap<>();

    Gallery() throws IOException {
        engine = engine();
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** The program's templates and those of the tests, compiled on the way. */
    static TemplateEngine engine() throws IOException {
        Path sources = Files.createDirectories(
                Path.of("target/gallery-" + ProcessHandle.current().pid()));
        copy(Path.of("src/main/jte"), sources);
        copy(Path.of("src/test/jte"), sources);
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(sources),
                Path.of("target/gallery-classes-" + ProcessHandle.current().pid()),
                ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }

    /** Draws a page and says where it is. */
    String show(String template, Map<String, Object> model, boolean signedIn, String language) {
        String html = draw(template, model, signedIn, language);
        String path = "/" + template + "-" + language + "-" + pages.size();
        pages.put(path, html);
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    String draw(String template, Map<String, Object> model, boolean signedIn, String language) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/kerja/kasus/1");
        request.setParameter("lang", language);
        request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF", "_csrf", "token"));
        Map<String, Object> all = new HashMap<>(model);
        all.put("page", frame(signedIn).page(all, request));
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", all, out);
        return out.toString();
    }

    private PageFrame frame(boolean signedIn) {
        try {
            StaticListableBeanFactory beans = new StaticListableBeanFactory();
            if (signedIn) {
                beans.addBean("viewers", (Viewers) request -> new Viewer(
                        "Rina P.",
                        "UPTD PPA Kota Contoh",
                        ZoneId.of("Asia/Makassar"),
                        true,
                        null,
                        null,
                        java.time.Duration.ofMinutes(10),
                        true,
                        null,
                        links()));
            }
            return new PageFrame(
                    engine,
                    new MessagesConfiguration().messageSource(),
                    new OfficeClock(Clock.fixed(NOW, ZoneOffset.UTC)),
                    new Audience(beans.getBeanProvider(Viewers.class)),
                    new Assets(),
                    new ShellSettings(
                            "https://www.bmkg.go.id", ZoneId.of("Asia/Jakarta"), false, false, false, Path.of("x")));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<NavLink> links() {
        return List.of(
                new NavLink("shell.back", "/kerja/hari-ini", 1, null, false),
                new NavLink("shell.pages", "/kerja/kasus", 2, null, false),
                new NavLink("shell.public.name", "/kerja/krisis", 9, null, true));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = path.startsWith("/assets/")
                ? Files.readAllBytes(Path.of("src/main/resources/static" + path))
                : pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
        String type = path.endsWith(".css")
                ? "text/css"
                : path.endsWith(".js") ? "text/javascript" : path.endsWith(".svg") ? "image/svg+xml" : "text/html";
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", RULES);
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
