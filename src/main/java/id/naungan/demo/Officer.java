package id.naungan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Petugas rekaan di peramban. Opens pages, fills in forms and signs in again when her session is over, as a person would.
 */
final class Officer {
    /** Shorter than a session may idle. */
    private static final Duration STALE = Duration.ofMinutes(9);

    private static final Pattern SUMMARY = Pattern.compile("govuk-error-summary__body(.*?)</ul>", Pattern.DOTALL);

    private final HttpClient http;
    private final URI house;
    private final Clock clock;
    private final String login;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Instant last = Instant.MIN;

    /** What came back: where she is now, and the page. */
    record Page(String path, int status, String html) {}

    Officer(HttpClient http, URI house, Clock clock, String login) {
        this.http = http;
        this.house = house;
        this.clock = clock;
        this.login = login;
    }

    /** Opens the page of a form, fills it in and sends it; the answer must not be a refusal. */
    Page fill(String path, String actionEnd, Consumer<Filling> pen) {
        signIn();
        return act(path, actionEnd, pen);
    }

    /** Signs in where her session is over by now. */
    void signIn() {
        Instant now = clock.instant();
        if (last.isBefore(now.minus(STALE))) {
            act("/masuk", "/masuk", form -> form.with("login", login).with("password", DemoOffice.PASSWORD));
        }
        last = now;
    }

    Page open(String path) {
        return follow(send(request(path).GET()), path);
    }

    private Page act(String path, String actionEnd, Consumer<Filling> pen) {
        Page page = open(path);
        FormReading.Form form = FormReading.find(page.html(), actionEnd)
                .orElseThrow(
                        () -> new IllegalStateException("no form " + actionEnd + " on " + path + ", " + page.status()));
        Filling filling = new Filling(form.fields());
        pen.accept(filling);
        HttpRequest.Builder sent = request(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(filling.encoded()));
        Page answer = follow(send(sent), form.action());
        if (answer.status() >= 400) {
            throw new IllegalStateException(
                    form.action() + " answered " + answer.status() + ": " + complaint(answer.html()));
        }
        return answer;
    }

    /** A form being filled in. */
    static final class Filling {
        private final Map<String, List<String>> fields;

        private Filling(Map<String, List<String>> fields) {
            this.fields = fields;
        }

        Filling with(String name, String... values) {
            fields.put(name, new ArrayList<>(List.of(values)));
            return this;
        }

        private String encoded() {
            return fields.entrySet().stream()
                    .flatMap(field ->
                            field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                    .collect(Collectors.joining("&"));
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(house.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Page follow(HttpResponse<String> response, String path) {
        int hops = 5;
        while (response.statusCode() / 100 == 3 && hops-- > 0) {
            URI next = house.resolve(path)
                    .resolve(response.headers().firstValue("location").orElse("/"));
            path = next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery());
            response = send(request(path).GET());
        }
        return new Page(path, response.statusCode(), response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return response;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (pair.length < 2 || pair[1].isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String complaint(String html) {
        Matcher summary = SUMMARY.matcher(html);
        return summary.find() ? summary.group(1).replaceAll("<[^>]*>|\\s+", " ").strip() : "";
    }
}
