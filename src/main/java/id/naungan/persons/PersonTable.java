package id.naungan.persons;

import java.util.Arrays;
import java.util.UUID;

/** Daftar tempat. Finds a person's latest place in the arrays of {@link OfficeNames} without an object each. */
final class PersonTable {
    private int[] slots = empty(512);

    /** The latest place of the person, or -1. */
    int find(UUID person, long[] ids) {
        var slot = slot(person.getMostSignificantBits(), person.getLeastSignificantBits(), ids);
        return slots[slot];
    }

    void put(int place, long[] ids, int count) {
        if (count * 2 > slots.length) {
            slots = empty(slots.length * 2);
            for (var old = 0; old < count; old++) {
                slots[slot(ids[old * 2], ids[old * 2 + 1], ids)] = old;
            }
        } else {
            slots[slot(ids[place * 2], ids[place * 2 + 1], ids)] = place;
        }
    }

    private int slot(long high, long low, long[] ids) {
        var slot = (int) ((high ^ low) * 0x9E3779B97F4A7C15L >>> 32) & slots.length - 1;
        while (slots[slot] >= 0 && (ids[slots[slot] * 2] != high || ids[slots[slot] * 2 + 1] != low)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private static int[] empty(int size) {
        var slots = new int[size];
        Arrays.fill(slots, -1);
        return slots;
    }
}
