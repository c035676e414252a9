package id.naungan.persons;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Penelusuran. One walk through an office's names for one written name. */
final class NameScan {
    /** From here on two people may be one; set by the labelled test set. */
    static final double THRESHOLD = 0.69;

    private static final int MOST_CANDIDATES = 20_000;

    private final OfficeNames names;
    private final List<String> wanted;

    interface Found {
        void accept(int person, double score);
    }

    NameScan(OfficeNames names, List<String> wanted) {
        this.names = names;
        this.wanted = wanted;
    }

    /** All who share a rare enough word, with how much their names agree, from 0 to 1. */
    void likely(Found found) {
        var near = new ArrayList<Map<Integer, Double>>();
        wanted.forEach(token -> near.add(names.tokens().near(token)));
        var weights = weights(near);
        var seen = new BitSet();
        var left = MOST_CANDIDATES;
        for (var i : rarestFirst(near)) {
            for (var token : near.get(i).keySet()) {
                for (var j = 0; j < names.tokens().bearerCount(token) && left > 0; j++) {
                    var person = names.tokens().bearer(token, j);
                    if (!seen.get(person) && !names.isGone(person)) {
                        seen.set(person);
                        left--;
                        found.accept(person, bestName(person, near, weights));
                    }
                }
            }
        }
    }

    /** All who have every word, in any order and nearly spelt so. */
    void holding(String typed, boolean lastIsOpen, Found found) {
        if (wanted.isEmpty()) {
            return;
        }
        var near = new ArrayList<Map<Integer, Double>>();
        for (var i = 0; i < wanted.size(); i++) {
            var isOpen = lastIsOpen && i == wanted.size() - 1;
            near.add(isOpen ? names.tokens().beginning(wanted.get(i)) : names.tokens().near(wanted.get(i)));
        }
        addMuhammad(typed, near.getLast());
        var rarest = rarestFirst(near).getFirst();
        var seen = new BitSet();
        var left = MOST_CANDIDATES;
        for (var token : near.get(rarest).keySet()) {
            for (var j = 0; j < names.tokens().bearerCount(token) && left > 0; j++) {
                var person = names.tokens().bearer(token, j);
                if (!seen.get(person) && !names.isGone(person)) {
                    seen.set(person);
                    left--;
                    var score = all(person, near);
                    if (score > 0) {
                        found.accept(person, score);
                    }
                }
            }
        }
    }

    private void addMuhammad(String typed, Map<Integer, Double> last) {
        var word = typed.substring(typed.lastIndexOf(' ') + 1);
        if (NameKey.mayBecomeMuhammad(word) && names.tokens().contains(NameKey.MUHAMMAD)) {
            last.put(names.tokens().idOf(NameKey.MUHAMMAD), 0.9);
        }
    }

    /** The weight of each wanted word: that of the known word most like it. */
    private double[] weights(List<Map<Integer, Double>> near) {
        var weights = new double[near.size()];
        for (var i = 0; i < weights.length; i++) {
            weights[i] = near.get(i).entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(best -> names.tokens().weight(best.getKey(), names.size()))
                    .orElse(1.0);
        }
        return weights;
    }

    private List<Integer> rarestFirst(List<Map<Integer, Double>> near) {
        var order = new ArrayList<Integer>();
        for (var i = 0; i < near.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingLong(i -> near.get(i).keySet().stream()
                .mapToLong(token -> names.tokens().bearerCount(token))
                .sum()));
        return order;
    }

    private double bestName(int person, List<Map<Integer, Double>> near, double[] weights) {
        var best = 0.0;
        var from = names.start(person);
        for (var place = from; place < names.end(person); place++) {
            if (names.tokenAt(place) < 0) {
                best = Math.max(best, agreement(from, place, near, weights));
                from = place + 1;
            }
        }
        return best;
    }

    /** Weighted share of agreeing words: in the shorter name (people leave words out), and in both together. */
    private double agreement(int from, int to, List<Map<Integer, Double>> near, double[] weights) {
        var hers = 0.0;
        var agreed = 0.0;
        var used = 0L;
        for (var place = from; place < to; place++) {
            var token = names.tokenAt(place);
            var weight = names.tokens().weight(token, names.size());
            hers += weight;
            var best = -1;
            var likeness = 0.0;
            for (var i = 0; i < near.size() && i < Long.SIZE; i++) {
                var like = (used & 1L << i) == 0 ? near.get(i).getOrDefault(token, 0.0) : 0.0;
                if (like > likeness) {
                    likeness = like;
                    best = i;
                }
            }
            if (best >= 0) {
                used |= 1L << best;
                agreed += likeness * Math.min(weight, weights[best]);
            }
        }
        var mine = 0.0;
        for (var weight : weights) {
            mine += weight;
        }
        var cover = agreed / Math.min(mine, hers);
        var both = agreed / (mine + hers - agreed);
        // One common word alone proves nothing.
        var evidence = 0.7 + 0.3 * Math.min(1, agreed);
        return Math.min(1, 0.6 * cover + 0.4 * both) * evidence;
    }

    /** The mean likeness when every wanted word is there, else 0. */
    private double all(int person, List<Map<Integer, Double>> near) {
        var sum = 0.0;
        for (var wish : near) {
            var best = 0.0;
            for (var place = names.start(person); place < names.end(person); place++) {
                if (names.tokenAt(place) >= 0) {
                    best = Math.max(best, wish.getOrDefault(names.tokenAt(place), 0.0));
                }
            }
            if (best == 0) {
                return 0;
            }
            sum += best;
        }
        return sum / near.size();
    }
}
