package org.confidant.bookingservice.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.confidant.platform.time.TechnicalClock;

/** How long one attempt looks again at claims that somebody may be about to commit on: 2 s, with growing jitter. */
final class Patience {
    private static final Duration WHOLE = Duration.ofSeconds(2);
    private static final long FIRST_MILLIS = 10;
    private static final long LONGEST_MILLIS = 200;

    private final TechnicalClock clock;
    private final Pause pause;
    private final Instant end;
    private long millis = FIRST_MILLIS;

    Patience(TechnicalClock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
        this.end = clock.instant().plus(WHOLE);
    }

    /** Rests a little; whether there was still time for it. */
    boolean again() {
        if (!clock.instant().isBefore(end) || Thread.currentThread().isInterrupted()) {
            return false;
        }
        pause.rest(Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1)));
        millis = Math.min(2 * millis, LONGEST_MILLIS);
        return true;
    }
}
