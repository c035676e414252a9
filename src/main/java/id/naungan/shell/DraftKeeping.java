package id.naungan.shell;

import id.naungan.access.Actor;
import id.naungan.kernel.page.Drafts;
import id.naungan.kernel.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Penyimpan draf (D18). Lays the reader's drafts beside the forms of a page, keeps what she typed, and forgets it once the form is saved.
 * A draft is offered and never filled in by itself; of two tabs, the later one is told and writes over nothing.
 */
@Component
class DraftKeeping {
    /** More than any form of ours can hold within its own limits. */
    private static final int MOST = 200_000;

    private static final String LAID = DraftKeeping.class.getName() + ".laid";
    private static final Pattern PATH = Pattern.compile("/(?!/)[A-Za-z0-9/_.-]{1,300}");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9=&_%.-]{0,200}");
    private static final Pattern NEVER = Pattern.compile("/(sesi|masuk|mulai|saya|admin/pengguna)(/.*)?");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|sandi|secret|otp|pin$).*");

    private final DraftRows rows;
    private final JsonMapper json;

    /** What became of a draft that was to be kept. */
    sealed interface Answer {
        record Kept(int version) implements Answer {}

        /** Another tab saved since. */
        record Newer(Drafts.Kept kept) implements Answer {}

        record TooLong() implements Answer {}

        record NotHere() implements Answer {}
    }

    DraftKeeping(DraftRows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** After a page with a form was prepared: which drafts of hers belong to it. Reads within the request's transaction. */
    void lay(Actor actor, HttpServletRequest request) {
        Map<String, Drafts.Kept> kept = new HashMap<>();
        rows.at(actor, request.getRequestURI()).forEach(row -> kept.put(row.path(), kept(row)));
        String wished = request.getParameter(Drafts.RESUME);
        Drafts.Kept resumed = wished == null ? null : kept.get(wished);
        request.setAttribute(LAID, new Drafts(kept, resumed, null, here(request)));
    }

    /** The drafts of the page that is being drawn. */
    static Drafts of(HttpServletRequest request) {
        if (request.getAttribute(LAID) instanceof Drafts laid) {
            return laid;
        }
        String version = "POST".equals(request.getMethod()) ? Audience.parameter(request, Drafts.VERSION) : null;
        if (version == null) {
            return new Drafts(Map.of(), null, null, here(request));
        }
        String page = page(Audience.parameter(request, Drafts.PAGE), request.getRequestURI());
        return new Drafts(Map.of(), null, new Drafts.Posted(request.getRequestURI(), number(version)), page);
    }

    Answer keep(Actor actor, HttpServletRequest request) {
        String form = form(request);
        UUID tab = tab(request);
        Map<String, List<String>> typed = typed(request);
        if (form == null
                || tab == null
                || typed.keySet().stream().anyMatch(name -> SECRET.matcher(name).matches())) {
            return new Answer.NotHere();
        }
        typed.put(Drafts.PAGE, List.of(page(request.getParameter(Drafts.PAGE), form)));
        String content = json.writeValueAsString(typed);
        if (content.length() > MOST) {
            return new Answer.TooLong();
        }
        int known = number(request.getParameter(Drafts.VERSION));
        Optional<Integer> version = rows.save(actor, form, known, tab, content);
        return version.<Answer>map(Answer.Kept::new).orElseGet(() -> new Answer.Newer(newest(actor, form)));
    }

    /** She does not want it any more. */
    void throwAway(Actor actor, HttpServletRequest request) {
        String form = form(request);
        UUID tab = tab(request);
        if (form != null && tab != null) {
            rows.delete(actor, form, number(request.getParameter(Drafts.VERSION)), tab);
        }
    }

    /** The form itself was saved: what this tab left behind is not needed any more. */
    void saved(Actor actor, HttpServletRequest request) {
        String known = request.getParameter(Drafts.VERSION);
        UUID tab = tab(request);
        if (known != null && tab != null) {
            rows.delete(actor, request.getRequestURI(), number(known), tab);
        }
    }

    /** Where the form stands. */
    static String page(HttpServletRequest request) {
        String form = form(request);
        return page(request.getParameter(Drafts.PAGE), form == null ? "/" : form);
    }

    /** The address that shows the draft of the form on its page. */
    static String resume(String page, String form) {
        return page + (page.contains("?") ? "&" : "?") + Drafts.RESUME + "="
                + URLEncoder.encode(form, StandardCharsets.UTF_8);
    }

    private Drafts.Kept newest(Actor actor, String form) {
        return rows.at(actor, form).stream()
                .filter(row -> row.path().equals(form))
                .map(this::kept)
                .findFirst()
                .orElseThrow();
    }

    private Drafts.Kept kept(DraftRows.Row row) {
        Map<String, List<String>> typed = json.readValue(row.content(), new TypeReference<>() {});
        String page = typed.getOrDefault(Drafts.PAGE, List.of(row.path())).getFirst();
        return new Drafts.Kept(row.path(), row.version(), row.at(), typed, resume(page, row.path()));
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_") || name.equals(Page.SEEN)) {
                typed.put(name, List.of(values));
            }
        });
        return typed;
    }

    private static @Nullable String form(HttpServletRequest request) {
        String form = request.getParameter(Drafts.FORM);
        return form != null
                        && PATH.matcher(form).matches()
                        && !NEVER.matcher(form).matches()
                ? form
                : null;
    }

    private static @Nullable UUID tab(HttpServletRequest request) {
        try {
            String key = request.getParameter(Page.ONCE);
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException noKey) {
            return null;
        }
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }

    private static String page(@Nullable String wished, String otherwise) {
        if (wished == null) {
            return otherwise;
        }
        String[] parts = wished.split("\\?", 2);
        boolean sound = PATH.matcher(parts[0]).matches()
                && (parts.length == 1 || QUERY.matcher(parts[1]).matches());
        return sound ? wished : otherwise;
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        String kept = query == null
                ? ""
                : String.join(
                        "&",
                        java.util.Arrays.stream(query.split("&"))
                                .filter(part -> !part.startsWith(Drafts.RESUME + "="))
                                .toList());
        return request.getRequestURI() + (kept.isEmpty() ? "" : "?" + kept);
    }
}
