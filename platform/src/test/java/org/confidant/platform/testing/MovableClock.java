package org.confidant.platform.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A business clock that stands still until a test moves it or lets it go. */
public final class MovableClock extends Clock {
    private volatile Instant now;
    private volatile boolean going;

    public MovableClock(Instant now) {
        this.now = now;
    }

    /** Lets that much time pass. */
    public void advance(Duration duration) {
        moveTo(instant().plus(duration));
    }

    public void moveTo(Instant instant) {
        now = instant;
        going = false;
    }

    /** From now on every look at it finds it a millisecond later, as on a busy machine. */
    public void go() {
        going = true;
    }

    @Override
    public Instant instant() {
        if (going) {
            now = now.plusMillis(1);
        }
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
