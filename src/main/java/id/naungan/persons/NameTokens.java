package id.naungan.persons;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;

/**
 * Kamus kata nama. The different tokens of an office's names, each with the people who bear it.
 * A few ten thousand tokens serve a million people, so that a misspelt one is found by looking at all of them.
 */
final class NameTokens {
    static final double LIKE_ENOUGH = 0.65;

    private static final Set<String> COMMON = Set.of(
            "MUHAMAD", "SITI", "NUR", "ABDUL", "AHMAD", "SRI", "DEWI", "TRI", "DWI", "EKA", "PUTRI", "PUTRA", "ANI",
            "YANI");
    private static final int MANY = 200;
    private static final double AN_INITIAL = 0.75;
    static final double A_BEGINNING = 0.9;

    private final TreeMap<String, Integer> ids = new TreeMap<>();
    private String[] texts = new String[256];
    private int[] letters = new int[256];
    private int[][] bearers = new int[256][];
    private int[] counts = new int[256];

    int size() {
        return ids.size();
    }

    boolean contains(String token) {
        return ids.containsKey(token);
    }

    /** The number of a token, which is new if need be. */
    int idOf(String token) {
        var known = ids.get(token);
        if (known != null) {
            return known;
        }
        var id = ids.size();
        if (id == texts.length) {
            texts = Arrays.copyOf(texts, id * 2);
            letters = Arrays.copyOf(letters, id * 2);
            bearers = Arrays.copyOf(bearers, id * 2);
            counts = Arrays.copyOf(counts, id * 2);
        }
        texts[id] = token;
        letters[id] = lettersOf(token);
        bearers[id] = new int[2];
        ids.put(token, id);
        return id;
    }

    void addBearer(int token, int person) {
        var count = counts[token];
        if (count > 0 && bearers[token][count - 1] == person) {
            return;
        }
        if (count == bearers[token].length) {
            bearers[token] = Arrays.copyOf(bearers[token], count + (count >> 1) + 2);
        }
        bearers[token][count] = person;
        counts[token] = count + 1;
    }

    int bearerCount(int token) {
        return counts[token];
    }

    int bearer(int token, int position) {
        return bearers[token][position];
    }

    /** What sharing this token proves: little for names that half the district bears. */
    double weight(int token, int people) {
        var weight = COMMON.contains(texts[token]) || texts[token].length() == 1 ? 0.45 : 1.0;
        if (people < MANY) {
            return weight;
        }
        var share = (double) counts[token] / people;
        return Math.min(weight, 1.0 - 0.55 * Math.min(1, share / 0.05));
    }

    /** Tokens like this one: spelt like it, or an initial and what it may stand for. */
    NearTokens near(String token) {
        var found = new NearTokens();
        var exact = ids.get(token);
        if (exact != null) {
            found.add(exact, 1);
        }
        if (token.length() == 1) {
            ids.subMap(token, token + '\uffff').values().forEach(id -> found.add(id, AN_INITIAL));
            return found;
        }
        addMisspelt(token, found);
        var initial = ids.get(token.substring(0, 1));
        if (initial != null) {
            found.add(initial, AN_INITIAL);
        }
        return found;
    }

    /** Tokens that begin so, besides those spelt like it. */
    NearTokens beginning(String prefix) {
        var found = new NearTokens();
        ids.subMap(prefix, prefix + '\uffff')
                .forEach((text, id) -> found.add(id, text.length() == prefix.length() ? 1 : A_BEGINNING));
        if (prefix.length() > 3) {
            addMisspelt(prefix, found);
        }
        return found;
    }

    private void addMisspelt(String token, NearTokens found) {
        var mask = lettersOf(token);
        var length = token.length();
        for (var id = 0; id < ids.size(); id++) {
            if (Integer.bitCount(mask ^ letters[id]) <= 4 && Math.abs(texts[id].length() - length) <= 2) {
                var likeness = Spelling.likeness(token, texts[id]);
                if (likeness >= LIKE_ENOUGH) {
                    found.add(id, likeness);
                }
            }
        }
    }

    private static int lettersOf(String token) {
        var mask = 0;
        for (var i = 0; i < token.length(); i++) {
            mask |= 1 << (token.charAt(i) - 'A');
        }
        return mask;
    }
}
