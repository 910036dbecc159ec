package org.confidant.bench.measure;

import java.time.Duration;

/** What was done in one stretch of time. */
public record Slice(long done, Duration took) {
    double perSecond() {
        return done * 1e9 / took.toNanos();
    }
}
