package id.naungan.kernel.page;

import org.jspecify.annotations.Nullable;

/**
 * Tautan navigasi. One entry of the staff navigation; a room declares its own as a bean.
 *
 * @param key message key of the label
 * @param href path on this site, such as {@code /kerja}
 * @param order position from the left
 * @param permission who sees it, as the room's permission constant; null for everyone signed in
 * @param urgent whether it stands out: the way into crisis intake, on every page
 */
public record NavLink(
        String key, String href, int order, @Nullable String permission, boolean urgent) {

    /** Whether the page at this path lies under the link. */
    public boolean isCurrent(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
