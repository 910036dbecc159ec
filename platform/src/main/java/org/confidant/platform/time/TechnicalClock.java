package org.confidant.platform.time;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Real time, for leases, retries, ages and tokens; unlike the business {@code Clock} it is never shifted. */
public final class TechnicalClock implements InstantSource {
    private final InstantSource source;

    public TechnicalClock(InstantSource source) {
        this.source = source;
    }

    /** The machine's own time. */
    public static TechnicalClock system() {
        return new TechnicalClock(InstantSource.system());
    }

    /** Now, cut to milliseconds as the store keeps it. */
    @Override
    public Instant instant() {
        return source.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
