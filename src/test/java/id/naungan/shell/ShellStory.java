package id.naungan.shell;

import com.sun.net.httpserver.HttpServer;
import id.naungan.testing.NaunganTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The program with a few pages of its own, an everyday page to leave to, and little patience for an absent database. */
@NaunganTest
@Import(PagesForTests.class)
class ShellStory {
    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void weather(DynamicPropertyRegistry properties) throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        site.createContext("/", exchange -> {
            byte[] body = "<!DOCTYPE html><title>Cuaca</title><h1>Cuaca</h1>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        site.start();
        String address = "http://127.0.0.1:" + site.getAddress().getPort() + "/";
        properties.add("naungan.exit-url", () -> address);
        properties.add("spring.datasource.hikari.connection-timeout", () -> 600);
    }

    String at(String path) {
        return "http://localhost:" + port + path;
    }
}
