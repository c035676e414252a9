package id.naungan.persons;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Ragam tulisan. The name as written, with two words joined (Sri Wahyuni, Sriwahyuni), and with one word parted. */
final class NameVariants {
    private static final int SHORTEST_PART = 3;
    private static final int LONG = 8;

    private NameVariants() {}

    static List<List<String>> of(List<String> name, NameTokens known) {
        var variants = new LinkedHashSet<List<String>>();
        variants.add(name);
        for (var i = 0; i + 1 < name.size(); i++) {
            var joined = new ArrayList<>(name);
            joined.set(i, (name.get(i) + name.get(i + 1)).replaceAll("([A-Z])\\1+", "$1"));
            joined.remove(i + 1);
            variants.add(joined);
        }
        for (var i = 0; i < name.size(); i++) {
            part(name, i, known, variants);
        }
        return List.copyOf(variants);
    }

    /** Parts a word of which one half is a known name; a long unknown word also where only one half is. */
    private static void part(List<String> name, int i, NameTokens known, LinkedHashSet<List<String>> variants) {
        var word = name.get(i);
        var isUnknown = word.length() >= LONG && !known.contains(word);
        for (var cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
            var left = word.substring(0, cut);
            var right = word.substring(cut);
            var halves = (known.contains(left) ? 1 : 0) + (known.contains(right) ? 1 : 0);
            if (halves == 2 || halves == 1 && isUnknown) {
                var parted = new ArrayList<>(name);
                parted.set(i, left);
                parted.add(i + 1, right);
                variants.add(parted);
            }
        }
    }
}
