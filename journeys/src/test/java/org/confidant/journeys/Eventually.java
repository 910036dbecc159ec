package org.confidant.journeys;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Bounded polling: looks again until it is so, or fails with what was seen last. */
final class Eventually {
    private Eventually() {}

    static <T> T within(Duration patience, Supplier<T> look, Predicate<T> wanted) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            T seen = look.get();
            if (wanted.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > until) {
                throw new AssertionError("not so within " + patience.toSeconds() + " s: " + seen);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
