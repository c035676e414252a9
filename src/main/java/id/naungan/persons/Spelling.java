package id.naungan.persons;

/**
 * Kemiripan ejaan. How like two name tokens are: edits (insert, drop, change, swap neighbours) counted against the longer one,
 * where letters that Indonesian writers exchange cost less.
 */
final class Spelling {
    private static final double CHEAP = 0.4;
    private static final boolean[][] EXCHANGED =
            exchanged("ZS", "YI", "OU", "EI", "DT", "BP", "WU", "FP", "JZ", "KG", "AE", "RL");
    private static final int LONGEST = 32;

    private Spelling() {}

    /** From 0 (nothing alike) to 1 (equal). */
    static double likeness(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        var longer = Math.max(a.length(), b.length());
        if (longer > LONGEST) {
            return 0;
        }
        return Math.max(0, 1 - distance(a, b) / longer);
    }

    private static double distance(String a, String b) {
        var before = new double[b.length() + 1];
        var last = new double[b.length() + 1];
        var now = new double[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var best = Math.min(last[j] + 1, now[j - 1] + 1);
                best = Math.min(best, last[j - 1] + exchange(a.charAt(i - 1), b.charAt(j - 1)));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                now[j] = best;
            }
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[b.length()];
    }

    private static double exchange(char a, char b) {
        if (a == b) {
            return 0;
        }
        return a >= 'A' && a <= 'Z' && b >= 'A' && b <= 'Z' && EXCHANGED[a - 'A'][b - 'A'] ? CHEAP : 1;
    }

    private static boolean[][] exchanged(String... pairs) {
        var table = new boolean[26][26];
        for (var pair : pairs) {
            table[pair.charAt(0) - 'A'][pair.charAt(1) - 'A'] = true;
            table[pair.charAt(1) - 'A'][pair.charAt(0) - 'A'] = true;
        }
        return table;
    }
}
