package org.confidant.bench.up;

import java.util.ArrayList;
import java.util.List;
import org.confidant.bench.measure.Finding;
import org.confidant.bench.measure.Median;
import org.confidant.bench.process.Place;

/** The second {@code ./confidant up}: everything was built, fetched and made by the first. */
public final class UpBench {
    private static final int TIMES = 3;
    private static final double KILOBYTES = 1024;

    private final Place place;

    public UpBench(Place place) {
        this.place = place;
    }

    public List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        try (Suite suite = Suite.in(place)) {
            suite.up();
            List<Double> seconds = new ArrayList<>();
            for (int time = 0; time < TIMES; time++) {
                suite.down();
                long begun = System.nanoTime();
                suite.up();
                seconds.add((System.nanoTime() - begun) / 1e9);
            }
            findings.add(Finding.alone("second ./confidant up, all ready", Median.of(seconds).value(), "s"));
            suite.memory().forEach((name, kilobytes) -> findings.add(
                    Finding.alone("resident memory of " + name, kilobytes / KILOBYTES, "MB")));
        }
        return findings;
    }
}
