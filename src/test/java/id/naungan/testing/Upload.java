package id.naungan.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;

/** A form with a file in it, sent as a browser sends it. */
public final class Upload {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Upload() {}

    /** Opens the page, fills its first form to that action with the file, and sends it once. */
    public static HttpResponse<String> send(
            int port, Visitor visitor, String page, String field, String name, byte[] content) {
        String boundary = "batas-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        for (var typed : visitor.get(page).form(page).fields()) {
            if (!typed.getKey().equals(field)) {
                part(
                        body,
                        boundary,
                        "name=\"" + typed.getKey() + "\"",
                        typed.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        part(body, boundary, "name=\"" + field + "\"; filename=\"" + name + "\"", content);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        String cookies = visitor.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                            .header("Cookie", cookies)
                            .header("Accept", "text/html")
                            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
