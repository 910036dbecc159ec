package org.confidant.bench.measure;

import java.util.List;

/** The middle of some values, with the lowest and the highest beside it. */
public record Median(double value, double lowest, double highest) {
    public static Median of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double value = sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Median(value, sorted.getFirst(), sorted.getLast());
    }
}
