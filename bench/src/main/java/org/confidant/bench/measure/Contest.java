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
 * @param warmUp how long each works at most before anything counts: fewer if it has done {@link #ENOUGH} by then, for
 *        compiled code is a matter of how often, not how long
 */
public record Contest(Duration warmUp, Duration slice, int rounds, Consumer<String> progress) {
    static final long ENOUGH = 20_000;

    /** Work per second of each, by name. */
    public Map<String, Median> between(List<Contestant> contestants) {
        contestants.forEach(this::warm);
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

    private void warm(Contestant one) {
        long done = 0;
        for (Duration spent = Duration.ZERO; spent.compareTo(warmUp) < 0 && done < ENOUGH; spent = spent.plus(slice)) {
            Slice warm = one.work(slice);
            done += warm.done();
            progress.accept("  %-28s warming up: %8.1f/s".formatted(one.name(), warm.perSecond()));
        }
    }
}
