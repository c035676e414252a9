package id.naungan.standards;

import com.networknt.schema.Error;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which sentence says that a word is in none of the lists: of events, of posts, or another one. */
final class ListedRules {
    /** What a clock may start by besides events, but alone and not in a list. */
    private static final Set<String> ALONE = Set.of("informasi-diterima", "kedatangan");

    private ListedRules() {}

    static String code(String pointer, Error error) {
        String at = String.valueOf(error.getSchemaLocation());
        JsonNode found = error.getInstanceNode();
        if (at.contains("jabatan")) {
            return post(pointer, found);
        }
        return at.contains("peristiwa") ? event(pointer, found) : "not-in-list";
    }

    private static String post(String pointer, @Nullable JsonNode found) {
        if (found != null && !found.isValueNode()) {
            return found.has("kata") ? "post-words" : "one-post";
        }
        return pointer.contains("/pelaku") ? "unknown-post" : "post-only";
    }

    private static String event(String pointer, @Nullable JsonNode found) {
        if (found != null && found.isArray()) {
            return "one-event";
        }
        if (found != null && found.isObject()) {
            return "step-not-here";
        }
        if (found != null && ALONE.contains(found.asString(""))) {
            return "start-alone";
        }
        return pointer.contains("/terpenuhi_oleh") ? "unknown-event" : "unknown-event-here";
    }
}
