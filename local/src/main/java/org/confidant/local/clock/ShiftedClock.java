package org.confidant.local.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Real time plus the offset in the {@link ClockFile}, cut to milliseconds as the store keeps them. */
public final class ShiftedClock extends Clock {
    private final Clock real;
    private final ClockFile file;

    public ShiftedClock(Clock real, ClockFile file) {
        this.real = real;
        this.file = file;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(real.withZone(zone), file);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(file.offset()).truncatedTo(ChronoUnit.MILLIS);
    }
}
