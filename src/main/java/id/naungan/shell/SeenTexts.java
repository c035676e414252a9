package id.naungan.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Teks yang terlihat. What nobody can see or type never gets further than here, whoever reads the parameter:
 * control characters, marks that turn the direction of writing, halves of characters. PostgreSQL refuses some of them,
 * and a name must read as it is kept. {@link FormBinder} tells the person at the field.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 70)
class SeenTexts extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Seen(request), response);
    }

    /** Names of the fields out of which something was taken. */
    static Set<String> touched(HttpServletRequest request) {
        Seen seen = WebUtils.getNativeRequest(request, Seen.class);
        return seen == null ? Set.of() : seen.touched();
    }

    /** The text without what cannot be seen; the very same text when there was nothing. */
    static String clean(String text) {
        int at = 0;
        while (at < text.length() && isSeen(text, at)) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, at);
        for (int next = at; next < text.length(); next += Character.charCount(text.codePointAt(next))) {
            if (isSeen(text, next)) {
                kept.appendCodePoint(text.codePointAt(next));
            } else if (isBreak(text.charAt(next))) {
                kept.append('\n');
            }
        }
        return kept.toString();
    }

    private static boolean isSeen(String text, int at) {
        char sign = text.charAt(at);
        // Nearly everything that is ever typed.
        if (sign >= ' ' && sign < '\u007F') {
            return true;
        }
        int point = text.codePointAt(at);
        boolean noCharacter = (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
        boolean turns = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\r' || point == '\t';
            case Character.SURROGATE -> false;
            default -> !noCharacter && !turns;
        };
    }

    /** Line and page breaks as word processors paste them. */
    private static boolean isBreak(char sign) {
        return sign == '\u000B' || sign == '\f' || sign == '\u0085';
    }

    private static final class Seen extends HttpServletRequestWrapper {
        private @Nullable Map<String, String[]> parameters;
        private Set<String> touched = Set.of();

        Seen(HttpServletRequest request) {
            super(request);
        }

        Set<String> touched() {
            getParameterMap();
            return touched;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> known = parameters;
            if (known == null) {
                known = Collections.unmodifiableMap(read());
                parameters = known;
            }
            return known;
        }

        private Map<String, String[]> read() {
            Map<String, String[]> read = new LinkedHashMap<>();
            touched = new LinkedHashSet<>();
            super.getParameterMap().forEach((name, values) -> {
                String[] seen = Arrays.stream(values).map(SeenTexts::clean).toArray(String[]::new);
                if (!Arrays.equals(seen, values) && Arrays.stream(values).anyMatch(SeenTexts::isStrange)) {
                    touched.add(name);
                }
                read.put(name, seen);
            });
            return read;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = getParameterMap().get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = getParameterMap().get(name);
            return values == null ? null : values.clone();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }
    }

    /** Whether more than pasted line breaks was in it. */
    private static boolean isStrange(String text) {
        return !clean(text).equals(text.replaceAll("[\\u000B\\f\\u0085]", "\n"));
    }
}
