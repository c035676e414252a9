package id.naungan.kernel.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pemberitahuan. A room's few words above another room's page, such as who is on call now; declared as a bean,
 * so that neither room needs to know the other. It is asked within the request's transaction and asks the door itself.
 */
public interface Notice {

    /** Pages that make room for notices. */
    enum Place {
        WORK,
        CRISIS,
        FIELD,
        COUNTER
    }

    /** A few words with a count, for the one line into which what needs attention folds. */
    record Brief(String key, List<Object> values) {}

    /**
     * A template of the room with its model; the page is put in by the shell.
     *
     * @param briefs what it says when folded; empty when it stands in full
     */
    record Shown(String template, Map<String, Object> model, List<Brief> briefs) {
        public Shown(String template, Map<String, Object> model) {
            this(template, model, List.of());
        }

        public boolean folds() {
            return !briefs.isEmpty();
        }

        public Shown folded(String key, Object... values) {
            List<Brief> more = new ArrayList<>(briefs);
            more.add(new Brief(key, List.of(values)));
            return new Shown(template, model, List.copyOf(more));
        }
    }

    /** Position from the top. */
    int order();

    Optional<Shown> on(Place place, HttpServletRequest request);

    /** What all of them say at this place, in order. */
    static List<Shown> of(List<Notice> notices, Place place, HttpServletRequest request) {
        return notices.stream()
                .sorted(Comparator.comparingInt(Notice::order))
                .flatMap(notice -> notice.on(place, request).stream())
                .toList();
    }
}
