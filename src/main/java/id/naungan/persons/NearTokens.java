package id.naungan.persons;

import java.util.Arrays;

/** Kata yang mirip. Token numbers with their likeness to one wanted word, in arrays, as they are asked ten thousand times a search. */
final class NearTokens {
    private int[] tokens = empty(16);
    private double[] likenesses = new double[16];
    private int count;

    /** 0 for a token that is not like the wanted one. */
    double get(int token) {
        var slot = slot(token);
        return tokens[slot] == token ? likenesses[slot] : 0;
    }

    void add(int token, double likeness) {
        if (count * 2 >= tokens.length) {
            grow();
        }
        var slot = slot(token);
        if (tokens[slot] != token) {
            tokens[slot] = token;
            count++;
        }
        likenesses[slot] = Math.max(likenesses[slot], likeness);
    }

    int[] tokens() {
        var all = new int[count];
        var next = 0;
        for (var token : tokens) {
            if (token >= 0) {
                all[next++] = token;
            }
        }
        return all;
    }

    /** The token most like the wanted one, or -1. */
    int best() {
        var best = -1;
        for (var slot = 0; slot < tokens.length; slot++) {
            if (tokens[slot] >= 0 && (best < 0 || likenesses[slot] > likenesses[best])) {
                best = slot;
            }
        }
        return best < 0 ? -1 : tokens[best];
    }

    private int slot(int token) {
        var slot = token * 0x9E3779B9 >>> 8 & tokens.length - 1;
        while (tokens[slot] >= 0 && tokens[slot] != token) {
            slot = slot + 1 & tokens.length - 1;
        }
        return slot;
    }

    private void grow() {
        var oldTokens = tokens;
        var oldLikenesses = likenesses;
        tokens = empty(oldTokens.length * 2);
        likenesses = new double[tokens.length];
        for (var old = 0; old < oldTokens.length; old++) {
            if (oldTokens[old] >= 0) {
                var slot = slot(oldTokens[old]);
                tokens[slot] = oldTokens[old];
                likenesses[slot] = oldLikenesses[old];
            }
        }
    }

    private static int[] empty(int size) {
        var slots = new int[size];
        Arrays.fill(slots, -1);
        return slots;
    }
}
