package id.naungan.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Perangkat menurut kata-katanya. What a browser says of itself, kept as two numbers of these lists: enough for its owner to know it again.
 * New names go to the end, since sessions hold the numbers.
 */
final class DeviceWords {
    private static final List<Name> BROWSERS = List.of(
            new Name("", ""),
            new Name("Edg", "Edge"),
            new Name("OPR/", "Opera"),
            new Name("SamsungBrowser", "Samsung Internet"),
            new Name("Firefox", "Firefox"),
            new Name("Chrome", "Chrome"),
            new Name("Safari", "Safari"));
    private static final List<Name> SYSTEMS = List.of(
            new Name("", ""),
            new Name("Android", "Android"),
            new Name("iPhone", "iPhone"),
            new Name("iPad", "iPad"),
            new Name("Windows", "Windows"),
            new Name("Macintosh", "Mac"),
            new Name("Linux", "Linux"));

    private record Name(String sign, String word) {}

    private DeviceWords() {}

    /** The first name of each list whose sign the browser gives. */
    static String code(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return found(BROWSERS, said) + "-" + found(SYSTEMS, said);
    }

    /** Such as {@code Chrome, Android}; empty when nothing is known. */
    static String words(@Nullable String code) {
        if (code == null || !code.matches("[0-9]-[0-9]")) {
            return "";
        }
        String browser = word(BROWSERS, code.charAt(0) - '0');
        String system = word(SYSTEMS, code.charAt(2) - '0');
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static int found(List<Name> names, String said) {
        for (int i = 1; i < names.size(); i++) {
            if (said.contains(names.get(i).sign())) {
                return i;
            }
        }
        return 0;
    }

    private static String word(List<Name> names, int number) {
        return number < names.size() ? names.get(number).word() : "";
    }
}
