package org.confidant.platform.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks until something is so, for a bounded time. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Eventually() {}

    public static void so(BooleanSupplier condition) {
        within(PATIENCE, condition);
    }

    /** The same, for what takes its time. */
    public static void within(Duration patience, BooleanSupplier condition) {
        Instant end = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it did not come to that within " + patience);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
