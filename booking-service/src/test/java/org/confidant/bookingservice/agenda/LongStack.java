package org.confidant.bookingservice.agenda;

import java.util.Arrays;

/** Longs, last in first out. */
final class LongStack {

    private long[] values = new long[1 << 12];
    private int size;

    void push(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    long pop() {
        return values[--size];
    }

    boolean isEmpty() {
        return size == 0;
    }
}
