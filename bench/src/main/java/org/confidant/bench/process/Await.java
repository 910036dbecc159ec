package org.confidant.bench.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another thread or process brings about. */
public final class Await {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    /** @throws Refused with that message if it takes longer */
    public static void until(Duration patience, BooleanSupplier condition, String otherwise) {
        long until = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new Refused(otherwise);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
