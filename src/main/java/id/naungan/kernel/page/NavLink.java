package id.naungan.kernel.page;

import org.jspecify.annotations.Nullable;

/**
 * Tautan navigasi. One entry of the staff navigation; a room declares its own as a bean and tells its group.
 *
 * @param key message key of the label
 * @param href path on this site, such as {@code /kerja}
 * @param order position among the links of its group
 * @param permission who sees it, as the room's permission constant; null for everyone signed in
 * @param urgent whether it stands out: the way into crisis intake, on every page
 * @param group where it is found
 * @param about message key of a sentence that says what it is for; null where the label says it
 */
public record NavLink(
        String key,
        String href,
        int order,
        @Nullable String permission,
        boolean urgent,
        NavGroup group,
        @Nullable String about) {

    /** A link of daily work, which stands in the line itself. */
    public NavLink(String key, String href, int order, @Nullable String permission, boolean urgent) {
        this(key, href, order, permission, urgent, NavGroup.WORK, null);
    }

    public NavLink in(NavGroup home, @Nullable String sentence) {
        return new NavLink(key, href, order, permission, urgent, home, sentence);
    }

    /** Whether the page at this path lies under the link. */
    public boolean isCurrent(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
