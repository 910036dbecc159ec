package org.confidant.bookingservice.agenda;

import java.util.Arrays;

/** A growing set of longs other than -1, by open addressing. */
final class LongSet {

    private static final long FREE = -1;

    private long[] table = free(1 << 12);
    private int size;

    boolean add(long value) {
        if (2 * size >= table.length) {
            grow();
        }
        int at = find(value);
        if (table[at] == value) {
            return false;
        }
        table[at] = value;
        size++;
        return true;
    }

    private int find(long value) {
        long hash = value * 0x9E3779B97F4A7C15L;
        int at = (int) (hash >>> 32) & (table.length - 1);
        while (table[at] != FREE && table[at] != value) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] before = table;
        table = free(2 * before.length);
        for (long value : before) {
            if (value != FREE) {
                table[find(value)] = value;
            }
        }
    }

    private static long[] free(int length) {
        long[] fresh = new long[length];
        Arrays.fill(fresh, FREE);
        return fresh;
    }
}
