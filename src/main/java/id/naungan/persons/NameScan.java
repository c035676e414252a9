package id.naungan.persons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

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

    /**
     * All who share a word that proves enough, with how much their names agree, from 0 to 1.
     *
     * @param besides how much else may add to it at most
     */
    void likely(double besides, Found found) {
        var near = wanted.stream().map(names.tokens()::near).toList();
        var weights = weights(near);
        var mine = sum(weights);
        var rest = mine;
        var walk = new Walk();
        for (var i : rarestFirst(near)) {
            // Who shares none of the rarer words cannot reach the threshold any more.
            if (score(1, rest / mine, rest) + besides < THRESHOLD) {
                return;
            }
            walk.through(near.get(i), person -> found.accept(person, bestName(person, near, weights)));
            rest -= weights[i];
        }
    }

    /** All who have every word, in any order and nearly spelt so. */
    void holding(String typed, boolean lastIsOpen, Found found) {
        if (wanted.isEmpty()) {
            return;
        }
        var near = new ArrayList<NearTokens>();
        for (var i = 0; i < wanted.size(); i++) {
            var isOpen = lastIsOpen && i == wanted.size() - 1;
            near.add(
                    isOpen
                            ? names.tokens().beginning(wanted.get(i))
                            : names.tokens().near(wanted.get(i)));
        }
        addMuhammad(typed, near.getLast());
        new Walk().through(near.get(rarestFirst(near).getFirst()), person -> {
            var score = all(person, near);
            if (score > 0) {
                found.accept(person, score);
            }
        });
    }

    /** Visits each living bearer of some tokens once, up to a number that keeps a search short. */
    private final class Walk {
        private final BitSet seen = new BitSet();
        private int left = MOST_CANDIDATES;

        private void through(NearTokens tokens, IntConsumer visit) {
            for (var token : tokens.tokens()) {
                var bearers = names.tokens().bearerCount(token);
                for (var j = 0; j < bearers && left > 0; j++) {
                    var person = names.tokens().bearer(token, j);
                    if (!seen.get(person) && !names.isGone(person)) {
                        seen.set(person);
                        left--;
                        visit.accept(person);
                    }
                }
            }
        }
    }

    private void addMuhammad(String typed, NearTokens last) {
        var word = typed.substring(typed.lastIndexOf(' ') + 1);
        if (NameKey.mayBecomeMuhammad(word) && names.tokens().contains(NameKey.MUHAMMAD)) {
            last.add(names.tokens().idOf(NameKey.MUHAMMAD), NameTokens.A_BEGINNING);
        }
    }

    /** The weight of each wanted word: that of the known word most like it. */
    private double[] weights(List<NearTokens> near) {
        var weights = new double[near.size()];
        for (var i = 0; i < weights.length; i++) {
            var best = near.get(i).best();
            weights[i] = best < 0 ? 1 : names.tokens().weight(best, names.size());
        }
        return weights;
    }

    private List<Integer> rarestFirst(List<NearTokens> near) {
        var order = new ArrayList<Integer>();
        for (var i = 0; i < near.size(); i++) {
            order.add(i);
        }
        var bearers = near.stream()
                .mapToLong(tokens -> Arrays.stream(tokens.tokens())
                        .mapToLong(names.tokens()::bearerCount)
                        .sum())
                .toArray();
        order.sort(Comparator.comparingLong(i -> bearers[i]));
        return order;
    }

    private double bestName(int person, List<NearTokens> near, double[] weights) {
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
    private double agreement(int from, int to, List<NearTokens> near, double[] weights) {
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
                var like = (used & 1L << i) == 0 ? near.get(i).get(token) : 0;
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
        var mine = sum(weights);
        return score(agreed / Math.min(mine, hers), agreed / (mine + hers - agreed), agreed);
    }

    /** Cover is the share in the shorter name, both that in the two together; one common word alone proves little. */
    private static double score(double cover, double both, double agreed) {
        return Math.min(1, 0.6 * cover + 0.4 * both) * (0.7 + 0.3 * Math.min(1, agreed));
    }

    private static double sum(double[] weights) {
        var sum = 0.0;
        for (var weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** The mean likeness when every wanted word is there, else 0. */
    private double all(int person, List<NearTokens> near) {
        var sum = 0.0;
        for (var wish : near) {
            var best = 0.0;
            for (var place = names.start(person); place < names.end(person); place++) {
                if (names.tokenAt(place) >= 0) {
                    best = Math.max(best, wish.get(names.tokenAt(place)));
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
