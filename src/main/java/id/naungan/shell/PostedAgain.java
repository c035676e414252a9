package id.naungan.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Isian yang dikembalikan. What a request posted, to be given back when it could not be kept (D18).
 *
 * @param action where it was posted to
 * @param upload whether files were among it; a page cannot give those back
 * @param fields everything typed, with token and key, in no particular order; empty when nothing may be repeated
 */
public record PostedAgain(String action, boolean upload, List<Field> fields) {
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|sandi|secret|otp|pin).*");
    private static final int WORTH_KEEPING = 20;

    /** One name and value as posted. */
    public record Field(String name, String value) {}

    static PostedAgain of(HttpServletRequest request) {
        boolean upload = SealedUploads.brings(request);
        if (!"POST".equals(request.getMethod())) {
            return new PostedAgain(request.getRequestURI(), false, List.of());
        }
        return new PostedAgain(request.getRequestURI(), upload, fields(request));
    }

    /** Whether a button may send it again as it was; passwords are never put into a page. */
    public boolean isRepeatable() {
        return !fields.isEmpty();
    }

    /** The longer texts, for copying where the form as a whole cannot be sent again. */
    public List<String> texts() {
        return fields.stream()
                .filter(field -> !field.name().startsWith("_"))
                .map(Field::value)
                .filter(value -> value.length() >= WORTH_KEEPING)
                .toList();
    }

    private static List<Field> fields(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        try {
            for (Map.Entry<String, String[]> posted : texts(request).entrySet()) {
                if (SECRET.matcher(posted.getKey()).matches()) {
                    return List.of();
                }
                Arrays.stream(posted.getValue()).forEach(value -> fields.add(new Field(posted.getKey(), value)));
            }
        } catch (RuntimeException unreadable) {
            return List.of();
        }
        return fields;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String[]> texts(HttpServletRequest request) {
        return request.getAttribute(SealedUploads.TEXTS) instanceof Map<?, ?> texts
                ? (Map<String, String[]>) texts
                : request.getParameterMap();
    }
}
