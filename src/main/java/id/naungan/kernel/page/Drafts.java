package id.naungan.kernel.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draf. What a page's forms know of drafts that the reader herself has left on the server.
 *
 * @param kept those of this page's forms, by the address of the form
 * @param resumed the one whose words the page shows; null when it shows none
 * @param posted the form that was just refused, with the version its tab knows; null when none was
 * @param here path and query of the page, to come back to
 */
public record Drafts(
        Map<String, Kept> kept,
        @Nullable Kept resumed,
        @Nullable Posted posted,
        String here) {

    /** Hidden field: the version of the draft that the tab knows, 0 for none. */
    public static final String VERSION = "_version";

    /** Hidden field: path and query of the page the form stands on. */
    public static final String PAGE = "_page";

    /** Hidden field of what goes to the keeper of drafts: the address of the form itself. */
    public static final String FORM = "_form";

    /** Query parameter of a page: the address of the form whose draft it shall show. */
    public static final String RESUME = "draf";

    /** No draft at all. */
    public static final Drafts NONE = new Drafts(Map.of(), null, null, "/");

    public Drafts {
        kept = Map.copyOf(kept);
    }

    /** A draft, opened; {@code resume} is the address that shows it. */
    public record Kept(String form, int version, Instant at, Map<String, List<String>> typed, String resume) {
        public Kept {
            typed = Map.copyOf(typed);
        }
    }

    /** A form that came and was refused. */
    public record Posted(String form, int version) {}

    /** What is to be offered beside the form; null when there is nothing, or when the form shows it already. */
    public @Nullable Kept offered(String form) {
        return isResumed(form) ? null : kept.get(form);
    }

    public boolean isResumed(String form) {
        return resumed != null && resumed.form().equals(form);
    }

    /** The version that this tab may write over. */
    public int version(String form) {
        if (posted != null && posted.form().equals(form)) {
            return posted.version();
        }
        return resumed != null && isResumed(form) ? resumed.version() : 0;
    }

    /** The state of things that the typist saw: that of the draft, so that somebody's change since then is told on saving. */
    public @Nullable String seen(String form, @Nullable String now) {
        if (resumed == null || !isResumed(form)) {
            return now;
        }
        return resumed.typed().getOrDefault(Page.SEEN, List.of()).stream()
                .findFirst()
                .orElse(now);
    }
}
