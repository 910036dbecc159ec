package org.confidant.bench.openings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How long readers waited for their answers, kept slice by slice. */
final class Waits {
    private static final double NANOS = 1e6;

    private final List<Taken> slices = new ArrayList<>();

    /** The waits of one slice: of each reader its own, so that they need not wait for each other to note them. */
    record Taken(List<List<Long>> ofReaders) {
        void add(int reader, long nanos) {
            ofReaders.get(reader).add(nanos);
        }
    }

    /** Begins a slice. */
    Taken next(int readers) {
        Taken taken = new Taken(IntStream.range(0, readers).<List<Long>>mapToObj(_ -> new ArrayList<>()).toList());
        slices.add(taken);
        return taken;
    }

    /** What so large a part of all answers of the last so many slices did not exceed, in milliseconds. */
    double milliseconds(double part, int last) {
        long[] all = slices.subList(slices.size() - last, slices.size()).stream()
                .flatMap(slice -> slice.ofReaders().stream()).flatMap(List::stream).mapToLong(Long::longValue).sorted()
                .toArray();
        if (all.length == 0) {
            throw new IllegalArgumentException("nobody waited for anything");
        }
        return all[(int) Math.ceil(part * all.length) - 1] / NANOS;
    }
}
