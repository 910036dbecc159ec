package org.confidant.bookingservice.agenda;

import java.time.Duration;
import org.confidant.platform.time.TechnicalClock;

/** Tells young claims from old ones, by technical time. A wrong answer costs a retry, never a double booking. */
final class ClaimAge {
    private static final Duration YOUNG = Duration.ofSeconds(30);

    private final TechnicalClock clock;

    ClaimAge(TechnicalClock clock) {
        this.clock = clock;
    }

    boolean old(Claim claim) {
        return !claim.placed().plus(YOUNG).isAfter(clock.instant());
    }
}
