package id.naungan.persons;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** Nomor telepon menurut empat angka terakhir. People remember the end of a number, and write its beginning in many ways. */
final class PhoneTails {
    /** Fewer digits fit half a district. */
    static final int SHORTEST = 4;

    private static final int TAIL = 10_000;
    private static final int LONGEST = 18;

    private final Map<Integer, Tail> tails = new HashMap<>();

    void add(long number, int person) {
        tails.computeIfAbsent((int) (number % TAIL), fresh -> new Tail()).add(number, person);
    }

    /** Whose number is exactly this one. */
    void whole(long number, IntConsumer found) {
        ending(number, Long.MAX_VALUE, found);
    }

    /** Whose number ends in these digits, of which there are at least four. */
    void ending(String digits, IntConsumer found) {
        if (digits.length() >= SHORTEST && digits.length() <= LONGEST) {
            ending(Long.parseLong(digits), power(digits.length()), found);
        }
    }

    private void ending(long tail, long modulus, IntConsumer found) {
        var those = tails.get((int) (tail % TAIL));
        for (var i = 0; those != null && i < those.count; i++) {
            if (those.numbers[i] % modulus == tail) {
                found.accept(those.people[i]);
            }
        }
    }

    private static long power(int digits) {
        var power = 1L;
        for (var i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }

    private static final class Tail {
        private long[] numbers = new long[2];
        private int[] people = new int[2];
        private int count;

        private void add(long number, int person) {
            if (count == people.length) {
                numbers = Arrays.copyOf(numbers, count + (count >> 1) + 1);
                people = Arrays.copyOf(people, count + (count >> 1) + 1);
            }
            numbers[count] = number;
            people[count++] = person;
        }
    }
}
