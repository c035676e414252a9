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
        List<NavLink> links) {

    /** The line above each page. */
    public NavLine nav() {
        return new NavLine(links);
    }
}
