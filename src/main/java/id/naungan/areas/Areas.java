package id.naungan.areas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Daftar wilayah. Provinces, regencies and districts are read at the first question and may be forgotten again when memory is short;
 * villages are read from the file of their province each time, which takes a few milliseconds.
 */
public final class Areas {
    /** Lengths of the codes of each level. */
    private static final int PROVINCE = 2;

    private static final int DISTRICT = 6;
    private static final int VILLAGE = 10;

    /** Signs of a name; none is half as long. */
    private static final int LONGEST = 200;

    /** Said or not, they name the same area; a city and a regency of one name stay two. */
    private static final Map<String, String> SHORT = Map.of(
            "kab. ", "kabupaten ", "kab ", "kabupaten ", "kec. ", "", "kecamatan ", "", "desa ", "", "kelurahan ", "");

    private static SoftReference<NavigableMap<String, Area>> upper = new SoftReference<>(null);

    private Areas() {}

    public static List<Area> provinces() {
        return upper().values().stream()
                .filter(area -> area.code().length() == PROVINCE && !area.former())
                .toList();
    }

    /** The areas directly within another, in the order of their codes; empty for a village and for what is no code. */
    public static List<Area> within(String code) {
        if (!code.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}")) {
            return List.of();
        }
        if (code.length() == DISTRICT) {
            return villages(code, area -> !area.former());
        }
        return upper().subMap(code, false, code + ":", false).values().stream()
                .filter(area -> area.code().length() == code.length() + 2 && !area.former())
                .toList();
    }

    /** The area of a code, a former one too. */
    public static Optional<Area> find(@Nullable String code) {
        if (code == null || !code.matches("[0-9]{2,10}")) {
            return Optional.empty();
        }
        return code.length() == VILLAGE
                ? villages(code, area -> true).stream().findFirst()
                : Optional.ofNullable(upper().get(code));
    }

    /** The name of a code, or the text as it is where it is no known code. */
    public static String name(@Nullable String codeOrText) {
        return find(codeOrText).map(Area::name).orElse(codeOrText == null ? "" : codeOrText);
    }

    /**
     * Those within an area whose name was meant: the one of exactly that name, or else all that have it in their name.
     * "Banjar" within its province means both Kabupaten Banjar and Kota Banjar; "kab. banjar" only one.
     */
    public static List<Area> meant(String within, String typed) {
        if (typed.length() > LONGEST) {
            return List.of();
        }
        String wanted = folded(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Area> all = within(within);
        List<Area> exact =
                all.stream().filter(area -> folded(area.name()).equals(wanted)).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        List<Area> bare = all.stream()
                .filter(area -> folded(area.name())
                        .replaceFirst("^(kabupaten|kota|kota administrasi|kabupaten administrasi) ", "")
                        .equals(wanted))
                .toList();
        return bare.isEmpty()
                ? all.stream()
                        .filter(area -> folded(area.name()).contains(wanted))
                        .toList()
                : bare;
    }

    private static String folded(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        for (Map.Entry<String, String> shortened : SHORT.entrySet()) {
            if (folded.startsWith(shortened.getKey())) {
                return shortened.getValue()
                        + folded.substring(shortened.getKey().length());
            }
        }
        return folded;
    }

    private static List<Area> villages(String prefix, Predicate<Area> which) {
        List<Area> found = new ArrayList<>();
        read("villages-" + prefix.substring(0, PROVINCE) + ".txt.gz", prefix, area -> {
            if (which.test(area)) {
                found.add(area);
            }
        });
        return found;
    }

    /** As when memory is short. */
    static synchronized void forget() {
        upper.clear();
    }

    private static synchronized NavigableMap<String, Area> upper() {
        NavigableMap<String, Area> known = upper.get();
        if (known == null) {
            NavigableMap<String, Area> read = new TreeMap<>();
            read("upper.txt.gz", "", area -> read.put(area.code(), area));
            known = read;
            upper = new SoftReference<>(known);
        }
        return known;
    }

    /** A file that is not there has no areas: a code may begin with any two digits. */
    private static void read(String file, String prefix, java.util.function.Consumer<Area> each) {
        try (InputStream resource = Areas.class.getResourceAsStream("/areas/" + file)) {
            if (resource == null) {
                return;
            }
            var reader =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(prefix)) {
                    each.accept(Area.of(line));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("areas/" + file + " cannot be read", broken);
        }
    }
}
