package id.naungan.kernel.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Petugas yang melihat. The signed-in person as the page's frame shows her.
 *
 * @param displayName how the office calls her; shown in the header only
 * @param officeName name of the office of this login session
 * @param zone the office's zone (WIB, WITA or WIT)
 * @param demo whether the office holds invented cases only
 * @param language her own setting; null when she has chosen none
 * @param linkMadeAt when somebody made a link by which her password can be set, of which she has not been told; else null
 * @param idle how long the session lasts without work
 * @param shortcut whether single keys do something; she may switch them off (WCAG 2.1.4)
 * @param glass the case that she reads in need, and until when; else null
 * @param links what she may open from the navigation, in order
 */
public record Viewer(
        String displayName,
        String officeName,
        ZoneId zone,
        boolean demo,
        @Nullable Locale language,
        @Nullable Instant linkMadeAt,
        Duration idle,
        boolean shortcut,
        @Nullable Glass glass,
        List<NavLink> links) {

    /** Pecah kaca. The pages under this path are read in need until then. */
    public record Glass(String path, Instant until) {}

    /** Until when she reads the page at this path in need; null where she reads it as always. */
    public @Nullable Instant glassUntil(String at) {
        return glass != null && (at.equals(glass.path()) || at.startsWith(glass.path() + "/")) ? glass.until() : null;
    }

    /** The line above each page. */
    public NavLine nav() {
        return new NavLine(links);
    }
}
