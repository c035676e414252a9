package id.naungan.persons;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Kunci nama. Brings the spellings of one Indonesian name to one form: titles and particles dropped, old (Soewandi and
 * Van Ophuijsen) and Arabic spellings made new, doubles merged, the many forms of Muhammad made one (security.md 3.2).
 */
final class NameKey {
    static final String MUHAMMAD = "MUHAMAD";

    private static final int SHORTEST_COMPOUND = 9;
    private static final Set<String> TITLES = Set.of(
            "H",
            "HJ",
            "HAJI",
            "HAJJAH",
            "DRS",
            "DRA",
            "IR",
            "DR",
            "DRG",
            "PROF",
            "KH",
            "KYAI",
            "KIAI",
            "UST",
            "USTADZ",
            "USTAZ",
            "USTADZAH",
            "BIN",
            "BINTI",
            "BINTE",
            "BT",
            "BTE",
            "ALM",
            "ALMH",
            "ALMARHUM",
            "ALMARHUMAH",
            "IBU",
            "BU",
            "BAPAK",
            "BPK",
            "PAK",
            "MBAK",
            "MAS",
            "SDR",
            "SDRI",
            "NY",
            "NYONYA",
            "TN",
            "TUAN",
            "NN",
            "NONA",
            "AN",
            "RADEN",
            "RA",
            "RR",
            "RDN",
            "KAK",
            "ADIK");
    private static final Set<String> MUHAMMADS = Set.of(
            "MUHAMMAD",
            "MUHAMAD",
            "MOHAMMAD",
            "MOHAMAD",
            "MOHAMMED",
            "MUHAMMED",
            "MOHAMED",
            "MUHAMED",
            "MUHAMMAT",
            "MUHAMAT",
            "MOCHAMAD",
            "MOCHAMMAD",
            "MOCHAMED",
            "MUCHAMAD",
            "MUCHAMMAD",
            "MOEHAMMAD",
            "MOEHAMAD",
            "MOCH",
            "MOH",
            "MUH",
            "MUHD",
            "MUCH",
            "MOHD",
            "MHD",
            "MHMD",
            "MD",
            "MUHAMMADD");
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("ABD", "ABDUL"),
            Map.entry("ABDOEL", "ABDUL"),
            Map.entry("ABDL", "ABDUL"),
            Map.entry("ABDOL", "ABDUL"),
            Map.entry("NOER", "NUR"),
            Map.entry("NOOR", "NUR"),
            Map.entry("NOR", "NUR"),
            Map.entry("NUUR", "NUR"),
            Map.entry("ST", "SITI"),
            Map.entry("STI", "SITI"),
            Map.entry("SITTI", "SITI"),
            Map.entry("AHMD", "AHMAD"),
            Map.entry("ACHMAD", "AHMAD"),
            Map.entry("AKHMAD", "AHMAD"),
            Map.entry("ACH", "AHMAD"));
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`ʼ]");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^A-Z]+");
    private static final Pattern OLD_SPELLING = Pattern.compile("OE|DJ|TJ|NJ|SJ");
    private static final Pattern DOUBLES = Pattern.compile("([A-Z])\\1+");
    private static final Pattern SILENT_H = Pattern.compile("(?<=[A-Z])H(?![AEIOU])");
    private static final String[][] ARABIC = {
        {"KH", "H"},
        {"DH", "D"},
        {"DZ", "Z"},
        {"TS", "S"},
        {"SY", "S"},
        {"SH", "S"},
        {"Q", "K"},
        {"PH", "F"},
        {"V", "F"},
        {"X", "KS"},
        {"CK", "K"}
    };

    private NameKey() {}

    /** The tokens of a name in the order written; never empty for a name with a letter A-Z in it. */
    static List<String> of(String name) {
        var words = words(name);
        var isOld = words.stream().anyMatch(word -> OLD_SPELLING.matcher(word).find());
        var tokens = new ArrayList<String>(4);
        for (var i = 0; i < words.size(); i++) {
            if (!TITLES.contains(words.get(i))) {
                add(tokens, words.get(i), i == 0 && words.size() > 1, isOld);
            }
        }
        // Somebody may really be called Haji.
        return tokens.isEmpty()
                ? words.stream().map(word -> spelling(word, isOld)).toList()
                : tokens;
    }

    private static List<String> words(String name) {
        // Academic degrees follow a comma.
        var comma = name.indexOf(',');
        var plain = MARKS.matcher(
                        Normalizer.normalize(comma > 0 ? name.substring(0, comma) : name, Normalizer.Form.NFKD))
                .replaceAll("");
        var letters = APOSTROPHES.matcher(plain.toUpperCase(Locale.ROOT)).replaceAll("");
        return NOT_LETTERS
                .splitAsStream(letters)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void add(List<String> tokens, String word, boolean isFirstOfMany, boolean isOld) {
        if (MUHAMMADS.contains(word) || isFirstOfMany && word.equals("M")) {
            tokens.add(MUHAMMAD);
        } else if (CLASSES.containsKey(word)) {
            tokens.add(CLASSES.get(word));
        } else if (word.startsWith("ABDU") && word.length() >= SHORTEST_COMPOUND) {
            tokens.add("ABDUL");
            tokens.add(spelling(word.substring(word.startsWith("ABDUL") ? 5 : 4), isOld));
        } else {
            var spelled = spelling(word, isOld);
            tokens.add(CLASSES.getOrDefault(spelled, spelled));
        }
    }

    private static String spelling(String word, boolean isOld) {
        var text = word;
        if (isOld) {
            // The new J is written as a mark while the old J becomes Y.
            text = text.replace("DJ", "#")
                    .replace("TJ", "C")
                    .replace("NJ", "NY")
                    .replace("SJ", "SY")
                    .replace("CH", "KH")
                    .replace("J", "Y")
                    .replace("#", "J");
        } else {
            text = text.startsWith("CHOI") || text.startsWith("CHAI")
                    ? "H" + text.substring(2)
                    : text.replace("CH", "C");
        }
        text = text.replace("OE", "U");
        for (var pair : ARABIC) {
            text = text.replace(pair[0], pair[1]);
        }
        text = DOUBLES.matcher(text).replaceAll("$1");
        text = SILENT_H.matcher(text).replaceAll("");
        if (text.length() > 2 && text.endsWith("IE")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.length() > 2 && text.endsWith("Y")) {
            text = text.substring(0, text.length() - 1) + "I";
        }
        return DOUBLES.matcher(text).replaceAll("$1");
    }

    /** Whether a word being typed may become one of the forms of Muhammad. */
    static boolean mayBecomeMuhammad(String typed) {
        var word = NOT_LETTERS.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
        return word.length() >= 2 && MUHAMMADS.stream().anyMatch(form -> form.startsWith(word));
    }
}
