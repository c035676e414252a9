package id.naungan.bench;

import id.naungan.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** An officer at her browser, signed in once; sends requests without reading pages, so that the load costs little. */
final class Desk {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final Officer officer;
    private final String origin;
    private final String cookies;
    private final String crisis;

    Desk(int port, Officer officer) {
        this.officer = officer;
        this.origin = "http://localhost:" + port;
        Visitor visitor = Founding.signIn(port, officer.login());
        this.crisis = visitor
                .get("/krisis")
                .form("/krisis")
                .with("callName", "Ibu Melati")
                .with("safe", "YES")
                .with("needs", "CALMING")
                .without("_once")
                .fields()
                .stream()
                .map(Desk::pair)
                .collect(Collectors.joining("&"));
        this.cookies = visitor.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    Officer officer() {
        return officer;
    }

    /** The crisis form as the browser posts it, with the session's token and a key of its own; answered with the way to the new case. */
    void registers() throws IOException, InterruptedException {
        var request = request("/krisis")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(crisis + "&_once=" + UUID.randomUUID()))
                .build();
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 303
                || !answer.headers().firstValue("location").orElse("").contains("/kasus/")) {
            throw new IOException("POST /krisis: " + answer.statusCode());
        }
    }

    /** Where the results of a search are read; found anew each time that they are. */
    String searches(String typed) throws IOException, InterruptedException {
        var answer = posts("/cari", Map.of("cari", typed));
        if (answer.statusCode() != 303) {
            throw new IOException("POST /cari: " + answer.statusCode());
        }
        return answer.headers().firstValue("location").orElseThrow();
    }

    /** Somebody of this name is to join the case; answered with those who are alike, and nothing is written. */
    void checks(String at, String fullName) throws IOException, InterruptedException {
        var answer = posts(at + "/orang/baru", Map.of("role", "WITNESS", "fullName", fullName));
        if (answer.statusCode() != 422) {
            throw new IOException("POST " + at + "/orang/baru: " + answer.statusCode());
        }
    }

    private HttpResponse<Void> posts(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = new StringBuilder(crisis.replaceAll(".*?((?:^|&)_csrf=[^&]*).*", "$1"));
        fields.entrySet().forEach(field -> body.append('&').append(pair(field)));
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "&_once=" + UUID.randomUUID()))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding());
    }

    byte[] reads(String path) throws IOException, InterruptedException {
        var answer = HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("GET " + path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .header("Cookie", cookies)
                .header("Accept", "text/html,*/*")
                .header("Accept-Language", "id");
    }

    private static String pair(Map.Entry<String, String> field) {
        return URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8);
    }
}
