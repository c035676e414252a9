package id.naungan.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a browser and no JavaScript: keeps cookies (the Secure ones too, as browsers do on localhost), reads pages, fills forms.
 * Redirects are followed after a post, so that the page that comes back is the one a person would see; {@link Page#path()} tells where.
 */
public final class Visitor {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private static volatile Consumer<Form> eachPosting = form -> {};

    private final String origin;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String language = "id";

    public Visitor(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** From now on every form that a walk submits is handed to this first, whoever fills it in; {@code form -> {}} ends it. */
    public static void beforeEachPosting(Consumer<Form> then) {
        eachPosting = then;
    }

    /** Sends this Accept-Language from now on. */
    public Visitor speaking(String language) {
        this.language = language;
        return this;
    }

    public Page get(String path) {
        return follow(send(request(path).GET()), path);
    }

    /** One request, no redirect followed. */
    public HttpResponse<String> once(String path) {
        return send(request(path).GET());
    }

    /** A file as it comes over the line, no redirect followed. */
    public HttpResponse<byte[]> file(String path) {
        try {
            return HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Posts fields as they are, without any form: for hostile and careless callers. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(posting(
                path,
                fields.entrySet().stream()
                        .map(field -> Map.entry(field.getKey(), field.getValue()))
                        .toList()));
    }

    /** Posts these bytes as they are, for what no encoder would write. */
    public HttpResponse<String> postRaw(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts a body of any kind, under whatever name for its kind. */
    public HttpResponse<String> postAs(String contentType, String path, String body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
    }

    /** Posts a body of so many bytes as it comes; the status of the answer. */
    public int postStream(String contentType, String path, java.io.InputStream body, long length) {
        return send(request(path)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.fromPublisher(
                                HttpRequest.BodyPublishers.ofInputStream(() -> body), length)))
                .statusCode();
    }

    /** One request with this verb and no body, no redirect followed. */
    public HttpResponse<String> ask(String verb, String path) {
        return send(request(path).method(verb, HttpRequest.BodyPublishers.noBody()));
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private HttpRequest.Builder posting(String path, List<Map.Entry<String, String>> fields) {
        var body = fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(origin + path)).header("Accept-Language", language);
        request.header("Accept", "text/html,*/*");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return response;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (header.toLowerCase(java.util.Locale.ROOT).contains("max-age=0") || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private Page follow(HttpResponse<String> response, String path) {
        int left = 10;
        while (response.statusCode() / 100 == 3 && left-- > 0) {
            var target = URI.create(origin + path)
                    .resolve(response.headers().firstValue("location").orElseThrow());
            path = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
            response = send(request(path).GET());
        }
        return new Page(response, path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A page as it lies before the visitor. */
    public final class Page {
        private final HttpResponse<String> response;
        private final String path;
        private final Document document;

        private Page(HttpResponse<String> response, String path) {
            this.response = response;
            this.path = path;
            this.document = Jsoup.parse(response.body(), origin + path);
        }

        public int status() {
            return response.statusCode();
        }

        /** Path and query after redirects. */
        public String path() {
            return path;
        }

        public String body() {
            return response.body();
        }

        public HttpResponse<String> response() {
            return response;
        }

        public Document document() {
            return document;
        }

        /** What a reader sees: text without markup. */
        public String text() {
            return document.text();
        }

        /** Follows the first link whose text contains these words. */
        public Page click(String words) {
            var link = document.select("a[href]").stream()
                    .filter(candidate -> candidate.text().contains(words))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no link \"" + words + "\" on " + path));
            return get(link.attr("href"));
        }

        /** The first form whose action ends so, with everything in it that a browser would send. */
        public Form form(String actionEnd) {
            var form = document.select("form").stream()
                    .filter(candidate -> candidate.attr("action").endsWith(actionEnd))
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError("no form to \"" + actionEnd + "\" on " + path + ": " + status()));
            return new Form(form, path);
        }
    }

    /** A form being filled in. Hidden fields (token, key) are sent as they came. */
    public final class Form {
        private final String action;
        private final boolean posts;
        private final List<Map.Entry<String, String>> fields = new ArrayList<>();
        private @Nullable Enclosed enclosed;

        private record Enclosed(String field, String fileName, byte[] content) {}

        private Form(Element form, String path) {
            this.action = form.attr("action").isEmpty() ? path : form.attr("action");
            this.posts = form.attr("method").equalsIgnoreCase("post");
            ((org.jsoup.nodes.FormElement) form)
                    .formData()
                    .forEach(field -> fields.add(Map.entry(field.key(), field.value())));
        }

        /** Sets a field to exactly these values, whatever stood there. */
        public Form with(String name, String... values) {
            fields.removeIf(field -> field.getKey().equals(name));
            for (var value : values) {
                fields.add(Map.entry(name, value));
            }
            return this;
        }

        public Form without(String name) {
            return with(name);
        }

        /** Where it would be sent. */
        public String action() {
            return action;
        }

        /** At whose browser it lies. */
        public Visitor visitor() {
            return Visitor.this;
        }

        /** What would be sent now. */
        public List<Map.Entry<String, String>> fields() {
            return List.copyOf(fields);
        }

        /** Sends it and follows the redirect; sending twice is what an impatient finger does. */
        public Page submit() {
            if (posts) {
                eachPosting.accept(this);
                return follow(send(), action);
            }
            var query = fields.stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
            return get(action + (query.isEmpty() ? "" : "?" + query));
        }

        /** Sends it with a file, as a form with {@code enctype="multipart/form-data"} does. */
        public Page submitWith(String field, String fileName, byte[] content) {
            enclosed = new Enclosed(field, fileName, content);
            try {
                return submit();
            } finally {
                enclosed = null;
            }
        }

        /** Sends it once and shows the bare answer. */
        public HttpResponse<String> send() {
            return Visitor.this.send(enclosed == null ? posting(action, fields) : parts(enclosed));
        }

        private HttpRequest.Builder parts(Enclosed file) {
            String mark = "----naungan";
            var body = new java.io.ByteArrayOutputStream();
            fields.forEach(one -> body.writeBytes(("--" + mark + "\r\nContent-Disposition: form-data; name=\""
                            + one.getKey() + "\"\r\n\r\n" + one.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8)));
            body.writeBytes(("--" + mark + "\r\nContent-Disposition: form-data; name=\"" + file.field()
                            + "\"; filename=\"" + file.fileName()
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes(("\r\n--" + mark + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return request(action)
                    .header("Content-Type", "multipart/form-data; boundary=" + mark)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        }
    }
}
