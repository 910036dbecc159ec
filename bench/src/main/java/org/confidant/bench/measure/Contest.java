package org.confidant.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lets contestants take turns, A B C A B C …, so that whatever else the machine does meets all of them alike; what counts is
 * the median of each one's slices.
 *
 * @param warmUp how long each works before anything counts
 */
public record Contest(Duration warmUp, Duration slice, int rounds, Consumer<String> progress) {

    /** Work per second of each, by name. */
    public Map<String, Median> between(List<Contestant> contestants) {
        contestants.forEach(one -> {
            Slice warm = one.work(warmUp);
            progress.accept("  %-28s warmed up: %8.1f/s".formatted(one.name(), warm.perSecond()));
        });
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Contestant one : contestants) {
                double rate = one.work(slice).perSecond();
                rates.computeIfAbsent(one.name(), _ -> new ArrayList<>()).add(rate);
                progress.accept("  %-28s %2d of %d: %11.1f/s".formatted(one.name(), round, rounds, rate));
            }
        }
        Map<String, Median> medians = new LinkedHashMap<>();
        rates.forEach((name, values) -> medians.put(name, Median.of(values)));
        return medians;
    }
}
