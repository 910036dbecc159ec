package org.confidant.bookingservice.availability;

import java.util.Arrays;
import java.util.List;
import org.confidant.platform.time.TimeSlot;

/** Time slots made ready for many quick questions: sorted, joined where they touch or overlap, in milliseconds. */
public final class Spans {
    public static final Spans NONE = new Spans(new long[0], new long[0]);

    private final long[] from;
    private final long[] to;

    private Spans(long[] from, long[] to) {
        this.from = from;
        this.to = to;
    }

    public static Spans of(List<TimeSlot> slots) {
        TimeSlot[] sorted = slots.toArray(TimeSlot[]::new);
        Arrays.sort(sorted, (one, other) -> one.from().compareTo(other.from()));
        long[] from = new long[sorted.length];
        long[] to = new long[sorted.length];
        int count = 0;
        for (TimeSlot slot : sorted) {
            long begin = slot.from().toEpochMilli();
            long end = slot.to().toEpochMilli();
            if (count > 0 && begin <= to[count - 1]) {
                to[count - 1] = Math.max(to[count - 1], end);
            } else {
                from[count] = begin;
                to[count++] = end;
            }
        }
        return new Spans(Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    }

    /** Whether one span holds the whole stretch. */
    boolean cover(long begin, long end) {
        int last = lastBeginningBy(begin);
        return last >= 0 && end <= to[last];
    }

    /** Whether any span shares time with the stretch. */
    boolean meet(long begin, long end) {
        int last = lastBeginningBy(end - 1);
        return last >= 0 && begin < to[last];
    }

    int size() {
        return from.length;
    }

    long from(int index) {
        return from[index];
    }

    long to(int index) {
        return to[index];
    }

    private int lastBeginningBy(long instant) {
        int found = Arrays.binarySearch(from, instant);
        return found >= 0 ? found : -found - 2;
    }
}
